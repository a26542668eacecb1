import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { COMMENT_STATES, ModeratedComment } from '#shared/contract/moderation.ts';
import { api, orpc } from '../../client/api.ts';
import { queryClient } from '../../client/query-client.ts';
import { useAct } from '../../client/use-act.ts';
import { tell } from '../../components/toasts.ts';

export type CommentState = (typeof COMMENT_STATES)[number];

interface Decisions {
  readonly list: UseQueryResult<ModeratedComment[]>;
  readonly decide: (comment: ModeratedComment, decision: CommentState) => void;
  readonly undo: () => void;
  readonly isUndoing: boolean;
}

/** The comments of one queue, and deciding on them: the row leaves at once and comes back if the newsroom refuses. */
export function useDecisions(state: CommentState, onUndone: (comment: ModeratedComment) => void): Decisions {
  const { t } = useTranslation();
  const options = orpc.comments.list.queryOptions({ input: { state, limit: 100 } });
  const list = useQuery(options);
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.comments.key() });

  const undoAct = useAct(api.comments.undo, {
    onDone: (undone) => {
      const first = undone[0];
      void refresh();
      if (first === undefined) return;
      tell(t('moderation.undone', { name: first.authorName }));
      onUndone(first);
    },
  });
  const undo = () => undoAct.run({});

  const decideAct = useAct(
    async (input: { readonly comment: ModeratedComment; readonly decision: CommentState }) => {
      // A list on its way back would bring the decided row in again for a blink.
      await queryClient.cancelQueries({ queryKey: options.queryKey });
      queryClient.setQueryData(options.queryKey, (rows) =>
        rows?.filter((row) => row.id !== input.comment.id),
      );
      try {
        return await api.comments.decide({ commentIds: [input.comment.id], decision: input.decision });
      } finally {
        void refresh();
      }
    },
    {
      onDone: (_comments, input) =>
        tell(t(`moderation.decided.${input.decision}`, { name: input.comment.authorName }), undo),
    },
  );
  return {
    list,
    decide: (comment, decision) => decideAct.run({ comment, decision }),
    undo,
    isUndoing: undoAct.isRunning,
  };
}
