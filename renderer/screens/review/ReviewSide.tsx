import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { orpc } from '../../client/api.ts';
import { DiffView } from '../../components/DiffView.tsx';
import { Light } from '../../components/Light.tsx';
import { OfficeTimes, Time } from '../../components/Time.tsx';
import type { Waiting } from './Review.tsx';
import styles from './Review.module.css';
import { ReviewActs } from './ReviewActs.tsx';

/** What is being decided: which text exactly, what changed in it, how its siblings stand; and the acts. */
export function ReviewSide({
  item,
  seenHash,
}: {
  readonly item: Waiting;
  readonly seenHash: string | undefined;
}) {
  const { t } = useTranslation();
  const { id: editionId, language } = item.edition;
  const detail = useQuery(orpc.editions.get.queryOptions({ input: { editionId } })).data;
  const revisions = useQuery(orpc.review.revisions.queryOptions({ input: { editionId } })).data ?? [];
  const submitted = revisions.find((revision) => revision.hash === seenHash);
  const before = detail?.voidedRevisionId ?? detail?.liveRevisionId ?? null;
  const diff = useQuery(
    orpc.review.diff.queryOptions({
      input: { editionId, ...(before === null ? {} : { from: before }) },
      enabled: before !== null,
    }),
  );
  return (
    <aside className={styles.side} aria-label={t('review.decision')}>
      {detail !== undefined && <ReviewActs detail={detail} waitsFor={item.waitsFor} seenHash={seenHash} />}
      <section className={styles.part}>
        <h2>{t('review.what')}</h2>
        <p>
          {submitted === undefined
            ? t('review.workingText')
            : t('review.revision', { number: submitted.number, name: submitted.byName })}{' '}
          {submitted !== undefined && <Time at={submitted.createdAt} />}
        </p>
        <p className={styles.muted}>
          {t('common.words', { count: item.edition.wordCount })} ·{' '}
          <code dir="ltr" title={seenHash}>
            {(seenHash ?? '').slice(0, 8)}
          </code>
        </p>
        {item.edition.scheduledAt !== null && (
          <p>
            {t('review.scheduled')} <OfficeTimes at={item.edition.scheduledAt} />
          </p>
        )}
        {item.story.embargoUntil !== null && (
          <p>
            {t('stories.embargoUntil')} <OfficeTimes at={item.story.embargoUntil} />
          </p>
        )}
        <p>
          <Link href={`/stories/${item.story.id}/${language}`}>{t('review.openStory')}</Link>
        </p>
      </section>
      {detail !== undefined && detail.siblings.length > 0 && (
        <section className={styles.part}>
          <h2>{t('review.siblings')}</h2>
          <ul>
            {detail.siblings.map((sibling) => (
              <li key={sibling.id}>
                <Light language={sibling.language} light={sibling.light} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.part}>
        <h2>
          {(detail?.voidedRevisionId ?? null) === null
            ? t('review.changes')
            : t('review.changesSinceApproval')}
        </h2>
        {before === null ? (
          <p className={styles.muted}>{t('review.firstTime')}</p>
        ) : (
          diff.data !== undefined && <DiffView parts={diff.data} language={language} />
        )}
      </section>
    </aside>
  );
}
