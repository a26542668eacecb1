import { CommentStateSchema } from '#shared/contract/moderation.ts';
import { actorOf, api, type CallContext } from '../api/implementer.ts';
import { perform } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { selectComments, toModerated } from './comment-rows.ts';
import { decideComments, undoDecision } from './decide-comments.ts';

/** Readers' comments, for moderators. */
export const commentsApi = {
  counts: api.comments.counts.handler(async ({ context }) => {
    const rows = await context.newsroom.store.read
      .selectFrom('comments')
      .select(['state', (e) => e.fn.countAll<number>().as('count')])
      .groupBy('state')
      .execute();
    const counts = { pending: 0, approved: 0, rejected: 0, spam: 0 };
    for (const { state, count } of rows) counts[CommentStateSchema.parse(state)] = count;
    return counts;
  }),
  list: api.comments.list.handler(async ({ input, context }) => {
    const { store, config } = context.newsroom;
    let query = selectComments(store.read)
      .where('comments.state', '=', input.state)
      .orderBy('comments.created_at', input.state === 'pending' ? 'asc' : 'desc')
      .orderBy('comments.id')
      .limit(input.limit)
      .offset(input.offset);
    if (input.storyId !== undefined) query = query.where('comments.story_id', '=', input.storyId);
    return toModerated(store.read, await query.execute(), config.siteUrl);
  }),
  get: api.comments.get.handler(async ({ input, context }) => {
    const [comment] = await getComments(context, [input.commentId]);
    if (comment === undefined) throw new RefusedError('notFound', { what: 'comment', id: input.commentId });
    return comment;
  }),
  thread: api.comments.thread.handler(async ({ input, context }) => {
    const { store, config } = context.newsroom;
    const rows = await selectComments(store.read)
      .where('comments.edition_id', '=', (e) =>
        e.selectFrom('comments as own').select('own.edition_id').where('own.id', '=', input.commentId),
      )
      .where('comments.id', '<>', input.commentId)
      .where('comments.state', 'in', ['approved', 'pending'])
      .orderBy('comments.created_at', 'desc')
      .limit(50)
      .execute();
    return toModerated(store.read, rows, config.siteUrl);
  }),
  decide: api.comments.decide.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) =>
      decideComments(writing, input.commentIds, input.decision),
    );
    return getComments(context, input.commentIds);
  }),
  undo: api.comments.undo.handler(async ({ context }) =>
    getComments(context, await perform(context.newsroom, actorOf(context), undoDecision)),
  ),
  revealEmail: api.comments.revealEmail.handler(({ input, context }) =>
    perform(context.newsroom, actorOf(context), async (writing) => {
      const row = await writing.db
        .selectFrom('comment_emails')
        .innerJoin('comments', 'comments.id', 'comment_emails.comment_id')
        .select(['email', 'story_id'])
        .where('comment_id', '=', input.commentId)
        .executeTakeFirst();
      if (row === undefined) throw new RefusedError('notFound', { what: 'comment', id: input.commentId });
      await writing.audit({
        act: 'comment.revealEmail',
        entity: 'comment',
        entityId: input.commentId,
        storyId: row.story_id,
      });
      return { email: row.email };
    }),
  ),
};

async function getComments(context: CallContext, ids: readonly string[]) {
  const { store, config } = context.newsroom;
  if (ids.length === 0) return [];
  return toModerated(
    store.read,
    await selectComments(store.read).where('comments.id', 'in', ids).execute(),
    config.siteUrl,
  );
}
