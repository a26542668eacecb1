import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LanguageSchema } from '#shared/contract/common.ts';
import { foldText } from '#shared/language/fold.ts';
import { CommentId, EditionId } from '#shared/model/ids.ts';
import { checkComment, type CommentInput } from '#shared/moderation/comment-input.ts';
import { findMatches } from '#shared/moderation/rules.ts';
import { perform, type Performer } from '../perform.ts';
import { RefusedError, orThrow } from '../refused-error.ts';
import { readBlockedWords } from './blocked-words.ts';

const HOUR_MS = 3_600_000;
const BURST_MS = 600_000;

/**
 * Takes a reader's comment: checked, matched against the rules, pending. It is on disk when this returns.
 * @throws RefusedError `reader…` for bad input, `commentsClosed` when the edition is not live
 */
export async function intakeComment(
  room: Performer,
  input: CommentInput & { readonly editionId: string },
): Promise<CommentId> {
  const { comment } = orThrow(checkComment(input));
  const editionId = orInvalid(EditionId.safeParse(input.editionId), 'editionId');
  const authorKey = createHash('sha256').update(comment.email.toLowerCase()).digest('hex');
  const folded = foldText(comment.text);
  return perform(room, null, async (writing) => {
    const { db, now } = writing;
    const edition = await db
      .selectFrom('editions')
      .select(['story_id', 'language', 'live_revision_id'])
      .where('id', '=', editionId)
      .executeTakeFirst();
    if (edition === undefined || edition.live_revision_id === null) throw new RefusedError('commentsClosed');
    const language = LanguageSchema.parse(edition.language);
    const recent = await db
      .selectFrom('comments')
      .select(['folded_text', 'author_key', 'created_at'])
      .where('created_at', '>', before(now, HOUR_MS))
      .where('folded_text', '=', folded)
      .execute();
    const burst = await db
      .selectFrom('comments')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('author_key', '=', authorKey)
      .where('created_at', '>', before(now, BURST_MS))
      .executeTakeFirstOrThrow();
    const matches = findMatches(comment.text, {
      language,
      blockedWords: await readBlockedWords(db),
      recentFoldedTexts: recent.map((row) => row.folded_text),
      recentCount: burst.count,
    });
    const id = CommentId.parse(writing.newId());
    await db
      .insertInto('comments')
      .values({
        id,
        story_id: edition.story_id,
        edition_id: editionId,
        state: 'pending',
        author_name: comment.name,
        author_key: authorKey,
        text: comment.text,
        folded_text: folded,
        language,
        matches: JSON.stringify(matches),
        created_at: now,
        decided_at: null,
        decided_by: null,
      })
      .execute();
    await db.insertInto('comment_emails').values({ comment_id: id, email: comment.email }).execute();
    await writing.changed('comment', id);
    return id;
  });
}

/** Counts one view of a live edition; a number of an edition that is not live is not counted. */
export async function countView(room: Performer, editionId: string): Promise<void> {
  const id = orInvalid(EditionId.safeParse(editionId), 'editionId');
  await room.store.write(async (db) => {
    const live = await db
      .selectFrom('editions')
      .select('id')
      .where('id', '=', id)
      .where('live_revision_id', 'is not', null)
      .executeTakeFirst();
    if (live === undefined) return;
    await db
      .insertInto('views')
      .values({ edition_id: id, count: 1 })
      .onConflict((conflict) =>
        conflict.column('edition_id').doUpdateSet((e) => ({ count: e('views.count', '+', 1) })),
      )
      .execute();
  });
}

function before(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString();
}

function orInvalid<T>(parsed: z.ZodSafeParseResult<T>, field: string): T {
  if (!parsed.success) throw new RefusedError('invalidInput', { field });
  return parsed.data;
}
