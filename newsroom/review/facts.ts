import { EditionStateSchema } from '#shared/contract/common.ts';
import { hasBody } from '#shared/editor/text.ts';
import { UserId } from '#shared/model/ids.ts';
import type { EditionFacts } from '#shared/workflow/decide.ts';
import type { ReadDb, WriteDb } from '../store/open.ts';
import type { EditionsTable } from '../store/tables.ts';
import type { WorkingText } from '../editions/derive.ts';

/** Everything that the workflow needs to know of an edition to decide; `working` is its text at this moment. */
export async function gatherFacts(
  db: ReadDb | WriteDb,
  edition: EditionsTable,
  working: WorkingText,
): Promise<EditionFacts> {
  const story = await db
    .selectFrom('stories')
    .select('embargo_until')
    .where('id', '=', edition.story_id)
    .executeTakeFirstOrThrow();
  const authors = await db
    .selectFrom('edition_authors')
    .select('user_id')
    .where('edition_id', '=', edition.id)
    .execute();
  const approved =
    edition.approved_revision_id === null
      ? undefined
      : await db
          .selectFrom('revisions')
          .select('hash')
          .where('id', '=', edition.approved_revision_id)
          .executeTakeFirst();
  const { content } = working;
  return {
    state: EditionStateSchema.parse(edition.state),
    textHash: working.hash,
    approvedHash: approved?.hash ?? null,
    liveHash: edition.live_hash,
    authorIds: authors.map((row) => UserId.parse(row.user_id)),
    hasHeadline: content.headline !== '',
    headlineLength: content.headline.length,
    hasBody: hasBody(content),
    scheduledAt: edition.scheduled_at,
    embargoUntil: story.embargo_until,
  };
}
