import {
  RevisionContentSchema,
  RevisionReasonSchema,
  type RevisionSummary,
} from '#shared/contract/common.ts';
import type { RevisionContent } from '#shared/editor/content.ts';
import { normaliseBody } from '#shared/editor/normalise.ts';
import { RevisionId, type EditionId } from '#shared/model/ids.ts';
import { RefusedError } from '../refused-error.ts';
import type { ReadDb, WriteDb } from '../store/open.ts';

/** The frozen content of a revision, checked. @throws RefusedError `notFound` */
export async function getRevisionContent(
  db: ReadDb | WriteDb,
  id: RevisionId,
): Promise<{ content: RevisionContent; hash: string; editionId: string }> {
  const row = await db
    .selectFrom('revisions')
    .select(['content', 'hash', 'edition_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new RefusedError('notFound', { what: 'revision', id });
  return { content: parseContent(row.content), hash: row.hash, editionId: row.edition_id };
}

/** A revision's JSON as content; its body passes through the schema, so that renderers can rely on its shape. */
export function parseContent(json: string): RevisionContent {
  const content = RevisionContentSchema.parse(JSON.parse(json));
  return { ...content, body: normaliseBody(content.body) };
}

/** The revisions of an edition, newest first. */
export async function listRevisions(
  db: ReadDb | WriteDb,
  which: { editionId: EditionId } | { revisionId: RevisionId },
): Promise<RevisionSummary[]> {
  let query = db
    .selectFrom('revisions')
    .innerJoin('users', 'users.id', 'revisions.created_by')
    .innerJoin('editions', 'editions.id', 'revisions.edition_id')
    .select([
      'revisions.id',
      'revisions.number',
      'revisions.reason',
      'revisions.hash',
      'revisions.word_count',
      'revisions.created_at',
      'users.name',
      'editions.approved_revision_id',
      'editions.live_revision_id',
    ])
    .orderBy('revisions.number', 'desc');
  query =
    'editionId' in which
      ? query.where('revisions.edition_id', '=', which.editionId)
      : query.where('revisions.id', '=', which.revisionId);
  return (await query.execute()).map((row) => ({
    id: RevisionId.parse(row.id),
    number: row.number,
    reason: RevisionReasonSchema.parse(row.reason),
    hash: row.hash,
    wordCount: row.word_count,
    byName: row.name,
    createdAt: row.created_at,
    isApproved: row.id === row.approved_revision_id,
    isLive: row.id === row.live_revision_id,
  }));
}
