import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevisionSummary } from '#shared/contract/common.ts';
import type { EditionDetail } from '#shared/contract/stories.ts';
import { api, orpc } from '../../client/api.ts';
import { useAct } from '../../client/use-act.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DiffView } from '../../components/DiffView.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { ReaderPage } from '../../components/ReaderPage.tsx';
import { Time } from '../../components/Time.tsx';
import { tell } from '../../components/toasts.ts';
import styles from './Story.module.css';

/** Every text of the edition that was frozen, newest first: look at it, compare it with the text now, bring it back. */
export function Versions({ detail }: { readonly detail: EditionDetail }) {
  const { t } = useTranslation();
  const editionId = detail.id;
  const revisions = useQuery(orpc.review.revisions.queryOptions({ input: { editionId } }));
  const keep = useAct(api.review.nameVersion, { onDone: () => tell(t('story.versionKept')) });
  return (
    <>
      {detail.canEdit && (
        <Button isPending={keep.isRunning} onPress={() => keep.run({ editionId })}>
          {t('story.keepVersion')}
        </Button>
      )}
      <QueryState query={revisions}>
        {revisions.data?.length === 0 ? (
          <p className={styles.why}>{t('story.noVersions')}</p>
        ) : (
          <ol className={styles.list}>
            {revisions.data?.map((revision) => (
              <Version key={revision.id} revision={revision} detail={detail} />
            ))}
          </ol>
        )}
      </QueryState>
    </>
  );
}

function Version({
  revision,
  detail,
}: {
  readonly revision: RevisionSummary;
  readonly detail: EditionDetail;
}) {
  const { t } = useTranslation();
  const [isComparing, setComparing] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const editionId = detail.id;
  const diff = useQuery(
    orpc.review.diff.queryOptions({ input: { editionId, from: revision.id }, enabled: isComparing }),
  );
  const page = useQuery(
    orpc.editions.preview.queryOptions({ input: { editionId, revisionId: revision.id }, enabled: isOpen }),
  );
  const restore = useAct(api.review.restore, {
    onDone: () => tell(t('story.restored', { number: revision.number })),
  });
  const title = t('story.version', { number: revision.number });
  return (
    <li className={styles.part}>
      <p>
        <strong>{title}</strong> · {t(`story.frozen.${revision.reason}`)}
        {revision.isLive && <> · {t('light.live')}</>}
        {revision.isApproved && !revision.isLive && <> · {t('light.approved')}</>}
      </p>
      <p className={styles.why}>
        <bdi dir="auto">{revision.byName}</bdi> · <Time at={revision.createdAt} /> ·{' '}
        <code dir="ltr">{revision.hash.slice(0, 8)}</code>
      </p>
      <div className={styles.rowActs}>
        <Button size="small" onPress={() => setOpen(true)}>
          {t('story.view')}
        </Button>
        <Button size="small" aria-expanded={isComparing} onPress={() => setComparing(!isComparing)}>
          {t('story.compare')}
        </Button>
        {detail.canEdit && revision.hash !== detail.textHash && (
          <Button
            size="small"
            isPending={restore.isRunning}
            onPress={() => restore.run({ editionId, revisionId: revision.id })}
          >
            {t('story.restore')}
          </Button>
        )}
      </div>
      {isComparing && diff.data !== undefined && <DiffView parts={diff.data} language={detail.language} />}
      <Dialog title={title} width="wide" isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className={styles.page}>
          <ReaderPage html={page.data?.html} title={title} />
        </div>
      </Dialog>
    </li>
  );
}
