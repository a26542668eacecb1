import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditionDetail } from '#shared/contract/stories.ts';
import type { Act } from '#shared/workflow/table.ts';
import { api } from '../../client/api.ts';
import { refusalText, sayRefusal } from '../../client/refusal-text.ts';
import { useAct } from '../../client/use-act.ts';
import { Button } from '../../components/Button.tsx';
import { tell } from '../../components/toasts.ts';
import { WordsDialog } from '../../components/WordsDialog.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import styles from './Story.module.css';

type Given = { readonly words?: string; readonly at?: string };
type Person = Exclude<Act, 'voidApproval'>;

/** The act that a person in this state most likely came for. */
const PRIMARY: Partial<Record<EditionDetail['state'], readonly Person[]>> = {
  draft: ['submit'],
  submitted: ['approve', 'withdraw'],
  approved: ['publish'],
  published: ['submit'],
  retracted: ['rework'],
  spiked: ['unspike'],
};
/** Acts that need words, and under which label. */
const WORDS = { return: 'note', correct: 'correction', retract: 'reason', spike: 'reason' } as const;
const DANGERS: readonly Person[] = ['retract', 'spike'];
/** What stands against an act only until the dialog has asked for it. */
const ASKED_FOR = ['noteMissing', 'reasonMissing', 'ownTextNeedsReason', 'dateInPast'];

function perform(act: Person, detail: EditionDetail, given: Given): Promise<EditionDetail> {
  const editionId = detail.id;
  const words = given.words ?? '';
  switch (act) {
    case 'submit':
      return api.review.submit({ editionId });
    case 'return':
      return api.review.return({ editionId, note: words });
    case 'approve':
      return api.review.approve({
        editionId,
        seenHash: detail.textHash,
        ...(given.words === undefined ? {} : { reason: words }),
      });
    case 'schedule':
      return api.review.schedule({ editionId, at: given.at ?? '' });
    case 'correct':
      return api.review.correct({ editionId, note: words });
    case 'retract':
      return api.review.retract({ editionId, reason: words });
    case 'spike':
      return api.review.spike({ editionId, reason: words });
    default:
      return api.review[act]({ editionId });
  }
}

/** The acts of the workflow that this person may do on this edition now. */
export function Acts({ detail, isSaved }: { readonly detail: EditionDetail; readonly isSaved: boolean }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Person | null>(null);
  const [running, setRunning] = useState<Person | null>(null);
  const command = useAct(
    ({ act, given }: { act: Person; given: Given }) =>
      perform(act, detail, given).finally(() => setRunning(null)),
    {
      isErrorShownInPlace: asking !== null,
      onDone: (_, { act }) => {
        setAsking(null);
        tell(t(`story.done.${act}`));
      },
    },
  );
  const offers = detail.acts.map((offer) => ({ act: offer.act as Person, refusal: offer.refusal }));
  const isOpen = (act: Person) => {
    const offer = offers.find((one) => one.act === act);
    return offer !== undefined && (offer.refusal === null || ASKED_FOR.includes(offer.refusal.code));
  };
  const refusalOf = (act: Person) => offers.find((one) => one.act === act)?.refusal ?? null;
  const likely = PRIMARY[detail.state] ?? [];
  const primary = likely.find(isOpen) ?? likely.find((act) => offers.some((offer) => offer.act === act));
  const others = offers.map((offer) => offer.act).filter((act) => act !== primary && isOpen(act));
  const needsWords = (act: Person) =>
    act in WORDS || (act === 'approve' && refusalOf('approve')?.code === 'ownTextNeedsReason');

  const start = (act: Person) => {
    if (needsWords(act) || act === 'schedule') return setAsking(act);
    setRunning(act);
    command.run({ act, given: {} });
  };
  const finish = (given: Given) => {
    if (asking === null) return;
    setRunning(asking);
    command.run({ act: asking, given });
  };
  const button = (act: Person, variant: 'primary' | 'outline' | 'danger') => (
    <Button
      key={act}
      variant={variant}
      isDisabled={!isOpen(act) || !isSaved}
      isPending={running === act && command.isRunning}
      onPress={() => start(act)}
    >
      {t(`act.${act}`)}
    </Button>
  );
  const why = primary === undefined || isOpen(primary) ? null : refusalOf(primary);
  const error = command.error === null ? undefined : refusalText(command.error, t);
  const wordsLabel =
    asking === 'return' || asking === 'correct'
      ? WORDS[asking]
      : ('reason' as 'note' | 'correction' | 'reason');
  return (
    <section className={styles.acts} aria-label={t('review.acts')}>
      {primary !== undefined && button(primary, 'primary')}
      {why !== null && <p className={styles.why}>{sayRefusal(why, t)}</p>}
      {others.filter((act) => !DANGERS.includes(act)).map((act) => button(act, 'outline'))}
      {others.filter((act) => DANGERS.includes(act)).map((act) => button(act, 'danger'))}
      {offers.length === 0 && <p className={styles.why}>{t('story.noActs')}</p>}
      <WordsDialog
        title={asking === null ? '' : t(`act.${asking}`)}
        text={asking === 'approve' ? t('refusal.ownTextNeedsReason') : undefined}
        label={t(`review.${wordsLabel}`)}
        confirm={asking === null ? '' : t(`act.${asking}`)}
        isDanger={asking !== null && DANGERS.includes(asking)}
        isOpen={asking !== null && asking !== 'schedule'}
        isRunning={command.isRunning}
        error={error}
        onClose={() => setAsking(null)}
        onConfirm={(words) => finish({ words })}
      />
      <ScheduleDialog
        isOpen={asking === 'schedule'}
        isRunning={command.isRunning}
        error={error}
        onClose={() => setAsking(null)}
        onConfirm={(at) => finish({ at })}
      />
    </section>
  );
}
