import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMENT_STATES } from '#shared/contract/moderation.ts';
import { orpc } from '../../client/api.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { sayNumber } from '../../format.ts';
import { useLanguage } from '../../use-language.ts';
import { CommentActs } from './CommentActs.tsx';
import { CommentSide } from './CommentSide.tsx';
import { CommentThread } from './CommentThread.tsx';
import { CommentView } from './CommentView.tsx';
import styles from './Moderation.module.css';
import { type CommentState, useDecisions } from './use-decisions.ts';

/** One comment at a time, at the speed of the keys; the next is there before the finger lifts. */
export function Moderation() {
  const { t } = useTranslation();
  const [state, setState] = useState<CommentState>('pending');
  const [position, setPosition] = useState(0);
  const { list, decide, undo, isUndoing } = useDecisions(state, (undone) => {
    setState(undone.state);
    setPosition(0);
  });
  const comments = list.data ?? [];
  const at = Math.min(position, Math.max(comments.length - 1, 0));
  const comment = comments[at];
  const move = (by: number) => setPosition(Math.min(Math.max(at + by, 0), Math.max(comments.length - 1, 0)));
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    u: undo,
  });

  return (
    <div className={styles.screen}>
      <nav className={styles.queues} aria-label={t('moderation.queues')}>
        <h1 className={styles.title}>{t('nav.moderation')}</h1>
        <Queues
          state={state}
          onChoose={(next) => {
            setState(next);
            setPosition(0);
          }}
        />
      </nav>
      <section className={styles.middle} aria-label={t(`moderation.state.${state}`)}>
        <QueryState query={list}>
          {comment === undefined ? (
            <EmptyState title={t(`moderation.none.${state}`)} text={t('moderation.noneText')} />
          ) : (
            <>
              <p className={styles.place} role="status">
                {t('moderation.place', { at: at + 1, of: comments.length })}
              </p>
              <CommentView comment={comment} />
              <CommentActs
                comment={comment}
                onDecide={(decision) => decide(comment, decision)}
                onUndo={undo}
                isUndoing={isUndoing}
              />
              <CommentThread comment={comment} />
            </>
          )}
        </QueryState>
      </section>
      {comment !== undefined && <CommentSide key={comment.id} comment={comment} />}
    </div>
  );
}

/** How many wait, and how many were decided how. */
function Queues(props: { readonly state: CommentState; readonly onChoose: (state: CommentState) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const counts = useQuery(orpc.comments.counts.queryOptions({ input: {} })).data;
  return (
    <ul className={styles.counts}>
      {COMMENT_STATES.map((state) => (
        <li key={state}>
          <button
            type="button"
            className={styles.queue}
            aria-current={state === props.state ? 'true' : undefined}
            onClick={() => props.onChoose(state)}
          >
            <span>{t(`moderation.state.${state}`)}</span>
            <span className={styles.number}>{sayNumber(counts?.[state] ?? 0, language)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
