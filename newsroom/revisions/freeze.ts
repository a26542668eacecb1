import type { z } from 'zod';
import type { RevisionReasonSchema } from '#shared/contract/common.ts';
import { plainTextOf } from '#shared/editor/text.ts';
import { wordCount } from '#shared/language/counts.ts';
import { RevisionId, type EditionId } from '#shared/model/ids.ts';
import type { WorkingText } from '../editions/derive.ts';
import type { Writing } from '../perform.ts';

/**
 * Freezes a working text as a revision: canonical JSON and its SHA-256, never changed again. When the newest revision
 * is that very text, it is the revision: the same text is frozen once, unless it was retracted since. Bringing a
 * retracted text back is a new decision, and so are its publication and its next retraction.
 */
export async function freezeRevision(
  writing: Writing,
  editionId: EditionId,
  working: WorkingText,
  reason: z.infer<typeof RevisionReasonSchema>,
): Promise<RevisionId> {
  const newest = await writing.db
    .selectFrom('revisions')
    .select(['id', 'number', 'hash'])
    .where('edition_id', '=', editionId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest?.hash === working.hash && !(await wasRetracted(writing, newest.id)))
    return RevisionId.parse(newest.id);
  const id = RevisionId.parse(writing.newId());
  await writing.db
    .insertInto('revisions')
    .values({
      id,
      edition_id: editionId,
      number: (newest?.number ?? 0) + 1,
      reason,
      content: working.canonical,
      hash: working.hash,
      word_count: wordCount(plainTextOf(working.content.body), working.content.language),
      created_by: writing.actor?.userId ?? '',
      created_at: writing.now,
    })
    .execute();
  await writing.changed('revision', id);
  return id;
}

async function wasRetracted({ db }: Writing, revisionId: string): Promise<boolean> {
  const retraction = await db
    .selectFrom('jobs')
    .select('id')
    .where('revision_id', '=', revisionId)
    .where('action', '=', 'retract')
    .executeTakeFirst();
  return retraction !== undefined;
}
