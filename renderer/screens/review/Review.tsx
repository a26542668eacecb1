import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { WaitingEdition } from '#shared/contract/review.ts';
import { orpc } from '../../client/api.ts';
import { Bidi } from '../../components/Bidi.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KeyList } from '../../components/KeyList.tsx';
import { languageMark } from '../../components/Light.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { ReaderPage } from '../../components/ReaderPage.tsx';
import { Time } from '../../components/Time.tsx';
import styles from './Review.module.css';
import { ReviewSide } from './ReviewSide.tsx';

export type Waiting = z.infer<typeof WaitingEdition>;

/** What waits for a decision: the list, the page as readers will see it, and what is being decided. */
export function Review() {
  const { t } = useTranslation();
  const waiting = useQuery(orpc.review.waiting.queryOptions({ input: {} }));
  const [currentId, setCurrentId] = useState<string | null>(null);
  const items = waiting.data ?? [];
  const current = items.find((item) => item.edition.id === currentId) ?? items[0];
  return (
    <div className={styles.screen}>
      <section className={styles.list}>
        <h1 className={styles.title}>{t('nav.review')}</h1>
        <QueryState query={waiting}>
          {items.length === 0 ? (
            <EmptyState title={t('review.none')} text={t('review.noneText')} />
          ) : (
            <KeyList
              label={t('review.waiting')}
              items={items}
              idOf={(item) => item.edition.id}
              current={current?.edition.id ?? null}
              onMove={setCurrentId}
              onOpen={(item) => setCurrentId(item.edition.id)}
              rowClass={styles.row}
            >
              {(item) => <WaitingRow item={item} />}
            </KeyList>
          )}
        </QueryState>
      </section>
      {current !== undefined && <Page key={current.edition.id} item={current} />}
    </div>
  );
}

function Page({ item }: { readonly item: Waiting }) {
  const preview = useQuery(orpc.editions.preview.queryOptions({ input: { editionId: item.edition.id } }));
  return (
    <>
      <section className={styles.page}>
        <ReaderPage html={preview.data?.html} title={item.edition.headline} />
      </section>
      <ReviewSide item={item} seenHash={preview.data?.hash} />
    </>
  );
}

function WaitingRow({ item }: { readonly item: Waiting }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.meta}>
        {item.story.breaking !== null && (
          <span className={styles.breaking}>{t(`breaking.${item.story.breaking.level}`)}</span>
        )}
        <abbr title={t(`language.${item.edition.language}`)}>{languageMark(item.edition.language)}</abbr>
        <span>{t(`review.waitsFor.${item.waitsFor}`)}</span>
      </span>
      <span className={styles.headline}>
        <Bidi language={item.edition.language}>{item.edition.headline || t('stories.untitled')}</Bidi>
      </span>
      <span className={styles.meta}>
        <bdi dir="auto">{item.byName}</bdi>
        <Time at={item.since} />
      </span>
    </>
  );
}
