import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { StorySummary } from '#shared/contract/common.ts';
import { orpc } from '../../client/api.ts';
import { useMay } from '../../client/session.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KeyList } from '../../components/KeyList.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useLanguage } from '../../use-language.ts';
import { mainEdition } from './main-edition.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { NewStoryDialog } from './NewStoryDialog.tsx';
import styles from './Stories.module.css';
import { FoundStories } from './FoundStories.tsx';
import { Filters, inputOf, NO_FILTERS, type StoryFilters } from './Filters.tsx';
import { StoryPreview } from './StoryPreview.tsx';
import { StoryRow } from './StoryRow.tsx';

const PAGE = 100;

/** Every story of the newsroom, newest first. */
export function Stories({ asked }: { readonly asked: 'new' | 'import' | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, go] = useLocation();
  const mayCreate = useMay('story.create');
  const mayImport = useMay('import.run');
  const [filters, setFilters] = useState<StoryFilters>(NO_FILTERS);
  const [limit, setLimit] = useState(PAGE);
  const [current, setCurrent] = useState<string | null>(null);
  const find = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const list = useQuery(
    orpc.stories.list.queryOptions({
      input: { ...inputOf(filters), limit },
      placeholderData: keepPreviousData,
    }),
  );
  const open = (story: StorySummary) =>
    go(`/stories/${story.id}/${mainEdition(story, language)?.language ?? ''}`);
  useKeys({
    '/': () => find.current?.focus(),
    ...(mayCreate ? { n: () => go('/stories/new') } : {}),
  });

  const isFiltered = filters !== NO_FILTERS;
  const stories = list.data?.stories ?? [];
  const selected = stories.find((story) => story.id === current) ?? null;
  const isFinding = filters.query.trim() !== '';
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('nav.stories')}</h1>
        {mayImport && <Button onPress={() => go('/stories/import')}>{t('stories.import')}</Button>}
        {mayCreate && (
          <Button variant="primary" shortcut="N" onPress={() => go('/stories/new')}>
            {t('stories.new')}
          </Button>
        )}
      </header>
      <Filters filters={filters} onChange={setFilters} findRef={find} />
      <div className={styles.body}>
        <div className={styles.list}>
          {isFinding ? (
            <FoundStories
              filters={filters}
              onOpen={(storyId, edition) => go(`/stories/${storyId}/${edition}`)}
            />
          ) : (
            <QueryState query={list}>
              {stories.length === 0 ? (
                <EmptyState
                  title={isFiltered ? t('stories.noneSuch') : t('stories.none')}
                  text={isFiltered ? t('stories.noneSuchText') : t('stories.noneText')}
                  action={
                    isFiltered ? (
                      <Button onPress={() => setFilters(NO_FILTERS)}>{t('stories.clear')}</Button>
                    ) : (
                      mayCreate && (
                        <Button variant="primary" onPress={() => go('/stories/new')}>
                          {t('stories.new')}
                        </Button>
                      )
                    )
                  }
                />
              ) : (
                <KeyList
                  label={t('nav.stories')}
                  items={stories}
                  idOf={(story) => story.id}
                  current={current}
                  onMove={setCurrent}
                  onOpen={open}
                  rowClass={styles.row}
                >
                  {(story) => <StoryRow story={story} />}
                </KeyList>
              )}
              {(list.data?.total ?? 0) > stories.length && (
                <Button onPress={() => setLimit(limit + PAGE)}>
                  {t('stories.more', { count: (list.data?.total ?? 0) - stories.length })}
                </Button>
              )}
            </QueryState>
          )}
        </div>
        {selected !== null && !isFinding && <StoryPreview story={selected} />}
      </div>
      <NewStoryDialog
        isOpen={asked === 'new' && mayCreate}
        onClose={() => go('/stories', { replace: true })}
      />
      <ImportDialog
        isOpen={asked === 'import' && mayImport}
        onClose={() => go('/stories', { replace: true })}
      />
    </div>
  );
}
