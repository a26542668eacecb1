import type { ModeratedComment } from '#shared/contract/moderation.ts';
import type { CommentId } from '#shared/model/ids.ts';
import type { Writing } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';

type State = ModeratedComment['state'];

/** Decides on comments, as one act that can be undone as one. Those that are in that state already stay as they are. */
export async function decideComments(
  writing: Writing,
  ids: readonly CommentId[],
  decision: State,
): Promise<void> {
  const { db, now, actor } = writing;
  if (actor === null) throw new RefusedError('notSignedIn');
  const rows = await db
    .selectFrom('comments')
    .select(['id', 'state', 'story_id'])
    .where('id', 'in', ids)
    .execute();
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing !== undefined) throw new RefusedError('notFound', { what: 'comment', id: missing });
  const batchId = writing.newId();
  for (const row of rows.filter(({ state }) => state !== decision)) {
    await db
      .updateTable('comments')
      .set({ state: decision, decided_at: now, decided_by: actor.userId })
      .where('id', '=', row.id)
      .execute();
    await db
      .insertInto('comment_decisions')
      .values({
        batch_id: batchId,
        comment_id: row.id,
        from_state: row.state,
        to_state: decision,
        created_by: actor.userId,
        at: now,
        undone_at: null,
      })
      .execute();
    await writing.audit({
      act: `comment.${decision}`,
      entity: 'comment',
      entityId: row.id,
      storyId: row.story_id,
      details: { from: row.state },
    });
    await writing.changed('comment', row.id);
  }
}

/** Takes back the actor's last decision that stands. A comment that somebody else decided on since keeps their decision. */
export async function undoDecision(writing: Writing): Promise<CommentId[]> {
  const { db, now, actor } = writing;
  const last = await db
    .selectFrom('comment_decisions')
    .select('batch_id')
    .where('created_by', '=', actor?.userId ?? '')
    .where('undone_at', 'is', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) throw new RefusedError('nothingToUndo');
  const decisions = await db
    .selectFrom('comment_decisions')
    .innerJoin('comments', 'comments.id', 'comment_decisions.comment_id')
    .select(['comment_id', 'from_state', 'to_state', 'state', 'decided_by', 'story_id'])
    .where('batch_id', '=', last.batch_id)
    .execute();
  await db
    .updateTable('comment_decisions')
    .set({ undone_at: now })
    .where('batch_id', '=', last.batch_id)
    .execute();
  const undone: CommentId[] = [];
  for (const decision of decisions) {
    if (decision.state !== decision.to_state || decision.decided_by !== actor?.userId) continue;
    // Whoever decided before decided still.
    const standing = await db
      .selectFrom('comment_decisions')
      .select(['created_by', 'at'])
      .where('comment_id', '=', decision.comment_id)
      .where('undone_at', 'is', null)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    await db
      .updateTable('comments')
      .set({
        state: decision.from_state,
        decided_at: standing?.at ?? null,
        decided_by: standing?.created_by ?? null,
      })
      .where('id', '=', decision.comment_id)
      .execute();
    await writing.audit({
      act: 'comment.undo',
      entity: 'comment',
      entityId: decision.comment_id,
      storyId: decision.story_id,
      details: { from: decision.to_state, to: decision.from_state },
    });
    await writing.changed('comment', decision.comment_id);
    undone.push(decision.comment_id as CommentId);
  }
  return undone;
}
