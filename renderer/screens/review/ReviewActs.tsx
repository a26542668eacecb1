import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionDetail } from '#shared/contract/stories.ts';
import { api } from '../../client/api.ts';
import { refusalText, sayRefusal } from '../../client/refusal-text.ts';
import { useAct } from '../../client/use-act.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { tell } from '../../components/toasts.ts';
import { useKeys } from '../../components/use-keys.ts';
import { WordsDialog } from '../../components/WordsDialog.tsx';
import styles from './Review.module.css';

type Asking = 'reason' | 'return' | 'publish' | 'correct' | null;

/** Approve, return with a note, publish now: what may be done now, with its key, and why the rest may not. */
export function ReviewActs(props: {
  readonly detail: EditionDetail;
  readonly waitsFor: 'approve' | 'publish';
  readonly seenHash: string | undefined;
}) {
  const { t } = useTranslation();
  const { detail } = props;
  const editionId = detail.id;
  const [asking, setAsking] = useState<Asking>(null);
  const headline = detail.headline;
  const done = (text: string) => () => {
    setAsking(null);
    tell(text);
  };
  const inPlace = { isErrorShownInPlace: true };
  const approve = useAct(api.review.approve, {
    onDone: done(t('review.approved', { headline })),
    isErrorShownInPlace: asking === 'reason',
  });
  const giveBack = useAct(api.review.return, {
    onDone: done(t('review.returned', { headline })),
    ...inPlace,
  });
  const publish = useAct(api.review.publish, {
    onDone: done(t('review.published', { headline })),
    ...inPlace,
  });
  const correct = useAct(api.review.correct, {
    onDone: done(t('review.published', { headline })),
    ...inPlace,
  });

  const refusalOfAct = (act: string) => detail.acts.find((offer) => offer.act === act)?.refusal;
  const mayDo = (act: string, ...needed: string[]) => {
    const refusal = refusalOfAct(act);
    return refusal === null || (refusal !== undefined && needed.includes(refusal.code));
  };
  const canApprove = mayDo('approve', 'ownTextNeedsReason') && props.seenHash !== undefined;
  const canReturn = mayDo('return', 'noteMissing');
  const canPublish = mayDo('publish');
  const canCorrect = mayDo('correct', 'noteMissing') && detail.liveRevisionId !== null;

  const startApprove = () => {
    if (refusalOfAct('approve')?.code === 'ownTextNeedsReason') setAsking('reason');
    else if (props.seenHash !== undefined) approve.run({ editionId, seenHash: props.seenHash });
  };
  useKeys({
    ...(canApprove ? { a: startApprove } : {}),
    ...(canReturn ? { r: () => setAsking('return') } : {}),
    ...(canPublish ? { p: () => setAsking('publish') } : {}),
  });

  const main = props.waitsFor === 'approve' ? 'approve' : 'publish';
  const why = refusalOfAct(main);
  return (
    <section className={styles.acts} aria-label={t('review.acts')}>
      <Button
        variant={main === 'approve' ? 'primary' : 'outline'}
        shortcut="A"
        isDisabled={!canApprove}
        isPending={approve.isRunning}
        onPress={startApprove}
      >
        {t('act.approve')}
      </Button>
      <Button
        variant={main === 'publish' ? 'primary' : 'outline'}
        shortcut="P"
        isDisabled={!canPublish}
        onPress={() => setAsking('publish')}
      >
        {t('act.publish')}
      </Button>
      {canCorrect && <Button onPress={() => setAsking('correct')}>{t('act.correct')}</Button>}
      <Button shortcut="R" isDisabled={!canReturn} onPress={() => setAsking('return')}>
        {t('act.return')}
      </Button>
      {why !== undefined && why !== null && why.code !== 'ownTextNeedsReason' && (
        <p className={styles.why}>{sayRefusal(why, t)}</p>
      )}
      <WordsDialog
        title={t('review.ownText')}
        text={t('refusal.ownTextNeedsReason')}
        label={t('review.reason')}
        confirm={t('act.approve')}
        isOpen={asking === 'reason'}
        isRunning={approve.isRunning}
        error={approve.error === null ? undefined : refusalText(approve.error, t)}
        onClose={() => setAsking(null)}
        onConfirm={(reason) =>
          props.seenHash !== undefined && approve.run({ editionId, seenHash: props.seenHash, reason })
        }
      />
      <WordsDialog
        title={t('act.return')}
        label={t('review.note')}
        confirm={t('review.giveBack')}
        isOpen={asking === 'return'}
        isRunning={giveBack.isRunning}
        error={giveBack.error === null ? undefined : refusalText(giveBack.error, t)}
        onClose={() => setAsking(null)}
        onConfirm={(note) => giveBack.run({ editionId, note })}
      />
      <WordsDialog
        title={t('act.correct')}
        label={t('review.correction')}
        confirm={t('act.correct')}
        isOpen={asking === 'correct'}
        isRunning={correct.isRunning}
        error={correct.error === null ? undefined : refusalText(correct.error, t)}
        onClose={() => setAsking(null)}
        onConfirm={(note) => correct.run({ editionId, note })}
      />
      <Dialog
        title={t('act.publish')}
        isOpen={asking === 'publish'}
        onClose={() => setAsking(null)}
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsking(null)}>
              {t('common.cancel')}
            </Button>
            <Button
              variant="primary"
              autoFocus
              isPending={publish.isRunning}
              onPress={() => publish.run({ editionId })}
            >
              {t('act.publish')}
            </Button>
          </>
        }
      >
        <p>
          <bdi dir="auto">{headline}</bdi>
        </p>
        <p>{t('review.publishText', { language: t(`language.${detail.language}`) })}</p>
        {publish.error !== null && <p role="alert">{refusalText(publish.error, t)}</p>}
      </Dialog>
    </section>
  );
}
