import { useTranslation } from 'react-i18next';
import type { ModeratedComment } from '#shared/contract/moderation.ts';
import { useMay } from '../../client/session.ts';
import { Button } from '../../components/Button.tsx';
import { useKeys } from '../../components/use-keys.ts';
import styles from './Moderation.module.css';
import type { CommentState } from './use-decisions.ts';

const KEYS = { approved: 'a', rejected: 'r', spam: 's' } as const;

/** Approve, reject, spam, undo; each with its key. */
export function CommentActs(props: {
  readonly comment: ModeratedComment;
  readonly onDecide: (decision: CommentState) => void;
  readonly onUndo: () => void;
  readonly isUndoing: boolean;
}) {
  const { t } = useTranslation();
  const mayDecide = useMay('comment.decide');
  const { state } = props.comment;
  const decisions = (['approved', 'rejected', 'spam'] as const).filter((decision) => decision !== state);
  useKeys(
    Object.fromEntries(decisions.map((decision) => [KEYS[decision], () => props.onDecide(decision)])),
    mayDecide,
  );
  if (!mayDecide) return null;
  return (
    <div className={styles.acts}>
      {decisions.map((decision, index) => (
        <Button
          key={decision}
          variant={index === 0 && state === 'pending' ? 'primary' : 'outline'}
          shortcut={KEYS[decision].toUpperCase()}
          onPress={() => props.onDecide(decision)}
        >
          {t(`moderation.act.${decision}`)}
        </Button>
      ))}
      {state !== 'pending' && (
        <Button variant="quiet" onPress={() => props.onDecide('pending')}>
          {t('moderation.act.pending')}
        </Button>
      )}
      <Button variant="quiet" shortcut="U" isPending={props.isUndoing} onPress={props.onUndo}>
        {t('common.undo')}
      </Button>
    </div>
  );
}
