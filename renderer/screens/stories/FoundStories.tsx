import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { orpc } from '../../client/api.ts';
import { useSectionName } from '../../client/session.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KeyList } from '../../components/KeyList.tsx';
import { Light } from '../../components/Light.tsx';
import { Pieces } from '../../components/Pieces.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { Time } from '../../components/Time.tsx';
import { inputOf, narrowingOf, type StoryFilters } from './Filters.tsx';
import styles from './Stories.module.css';

/** What the find box found, in all three languages, with the hits marked; the best first. */
export function FoundStories(props: {
  readonly filters: StoryFilters;
  readonly onOpen: (storyId: StoryId, language: Language) => void;
}) {
  const { t } = useTranslation();
  const sectionName = useSectionName();
  const [current, setCurrent] = useState<string | null>(null);
  const query = useDeferredValue(props.filters.query.trim());
  const { state, language, section } = inputOf(props.filters);
  const narrowing = narrowingOf(props.filters);
  const found = useQuery(
    orpc.search.find.queryOptions({
      input: {
        query,
        limit: 60,
        ...(state === undefined ? {} : { state }),
        ...(language === undefined ? {} : { language }),
        ...(section === undefined ? {} : { section }),
        ...narrowing,
      },
      enabled: query !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const hits = found.data?.hits ?? [];
  return (
    <QueryState query={found}>
      <p role="status" className={styles.count}>
        {found.data?.isCapped === true ? t('stories.foundMany') : t('stories.found', { count: hits.length })}
      </p>
      {hits.length === 0 ? (
        <EmptyState title={t('stories.notFound')} text={t('stories.notFoundText')} />
      ) : (
        <KeyList
          label={t('stories.results')}
          items={hits}
          idOf={(hit) => hit.editionId}
          current={current}
          onMove={setCurrent}
          onOpen={(hit) => props.onOpen(hit.storyId, hit.language)}
          rowClass={styles.hit}
        >
          {(hit) => (
            <>
              <span className={styles.headline}>
                <span className={styles.headlineText}>
                  {hit.headline.length === 0 ? (
                    hit.slug
                  ) : (
                    <Pieces pieces={hit.headline} language={hit.language} />
                  )}
                </span>
                <span className={styles.snippet}>
                  <Pieces pieces={hit.snippet} language={hit.language} />
                </span>
              </span>
              <Light language={hit.language} light={hit.light} />
              <span className={styles.section}>
                <bdi dir="auto">{sectionName(hit.section)}</bdi>
              </span>
              <span className={styles.byline}>
                <bdi dir="auto">{hit.byline}</bdi>
              </span>
              <span className={styles.time}>
                <Time at={hit.updatedAt} />
              </span>
            </>
          )}
        </KeyList>
      )}
    </QueryState>
  );
}
