import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EditionDetail } from '#shared/contract/stories.ts';
import { orpc } from '../../client/api.ts';
import { Banner } from '../../components/Banner.tsx';
import { DiffView } from '../../components/DiffView.tsx';
import { Light } from '../../components/Light.tsx';
import { OfficeTimes, Time } from '../../components/Time.tsx';
import { Acts } from './Acts.tsx';
import styles from './Story.module.css';

/** Where the edition stands, what may be done about it now, and why the rest may not. */
export function StatePart({
  detail,
  isSaved,
}: {
  readonly detail: EditionDetail;
  readonly isSaved: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.state}>
        <Light light={detail.light} /> · <Time at={detail.updatedAt} />
      </p>
      {detail.voidedRevisionId !== null && (
        <VoidedApproval detail={detail} revisionId={detail.voidedRevisionId} />
      )}
      <Acts detail={detail} isSaved={isSaved} />
      <dl className={styles.facts}>
        {detail.scheduledAt !== null && (
          <>
            <dt>{t('review.scheduled')}</dt>
            <dd>
              <OfficeTimes at={detail.scheduledAt} />
            </dd>
          </>
        )}
        {detail.embargoUntil !== null && (
          <>
            <dt>{t('stories.embargoUntil')}</dt>
            <dd>
              <OfficeTimes at={detail.embargoUntil} />
            </dd>
          </>
        )}
        {detail.breaking !== null && (
          <>
            <dt>{t('stories.breakingUntil', { name: detail.breaking.ownerName })}</dt>
            <dd>
              <OfficeTimes at={detail.breaking.expiresAt} />
            </dd>
          </>
        )}
        {detail.publicUrl !== null && (
          <>
            <dt>{t('story.public')}</dt>
            <dd>
              <a href={detail.publicUrl} target="_blank" rel="noreferrer">
                {t('story.openPublic')}
              </a>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

/** The text moved after its approval: nothing goes out before somebody has seen what changed. */
function VoidedApproval({
  detail,
  revisionId,
}: {
  readonly detail: EditionDetail;
  readonly revisionId: EditionDetail['voidedRevisionId'] & string;
}) {
  const { t } = useTranslation();
  const diff = useQuery(orpc.review.diff.queryOptions({ input: { editionId: detail.id, from: revisionId } }));
  return (
    <>
      <Banner tone="wait">{t('story.approvalVoid')}</Banner>
      {diff.data !== undefined && <DiffView parts={diff.data} language={detail.language} />}
    </>
  );
}
