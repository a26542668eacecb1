import { createHash } from 'node:crypto';
import { LanguageSchema } from '#shared/contract/common.ts';
import { canonicalJson, toRevisionContent } from '#shared/editor/canonical.ts';
import type { RevisionContent } from '#shared/editor/content.ts';
import { readEditionText } from '#shared/editor/document.ts';
import { plainTextOf } from '#shared/editor/text.ts';
import { wordCount } from '#shared/language/counts.ts';
import type { EditionId } from '#shared/model/ids.ts';
import { compact, loadDocument } from '../collab/document-store.ts';
import type { Writing } from '../perform.ts';
import { cancelWaitingJobs } from '../publishing/queue/enqueue.ts';
import { RefusedError } from '../refused-error.ts';
import type { EditionsTable } from '../store/tables.ts';

/** The working text of an edition, exactly as stored now. */
export interface WorkingText {
  readonly content: RevisionContent;
  readonly canonical: string;
  readonly hash: string;
}

/** SHA-256 in hex of a canonical JSON. */
export function hashOf(canonical: string): string {
  return createHash('sha256').update(canonical).digest('hex');
}

/**
 * Reads the stored text and brings the edition's derived columns level with it. Every command that decides on a text
 * calls this first, in its own transaction, so that nothing is decided on stale columns. When the text of an approved
 * edition moved, the approval is void from here on.
 */
export async function refreshDerived(writing: Writing, editionId: EditionId): Promise<WorkingText> {
  const { db, now } = writing;
  const edition = await db.selectFrom('editions').selectAll().where('id', '=', editionId).executeTakeFirst();
  if (edition === undefined) throw new RefusedError('notFound', { what: 'edition', id: editionId });
  const stored = await loadDocument(db, editionId);
  const working = toWorkingText(edition.language, stored.doc);
  if (edition.derived_seq !== stored.seq || edition.text_hash !== working.hash) {
    const { content, hash } = working;
    const text = plainTextOf(content.body);
    await db
      .updateTable('editions')
      .set({
        headline: content.headline,
        deck: content.deck,
        byline: content.byline,
        dateline: content.dateline,
        plain_text: text,
        word_count: wordCount(text, content.language),
        text_hash: hash,
        derived_seq: stored.seq,
        ...(edition.text_hash === hash ? {} : { updated_at: now }),
      })
      .where('id', '=', editionId)
      .execute();
    if (edition.text_hash !== hash) {
      await db.updateTable('stories').set({ updated_at: now }).where('id', '=', edition.story_id).execute();
      await voidApproval(writing, edition, hash);
      await writing.changed('edition', editionId);
    }
    await compact(db, editionId, stored, now);
  }
  return working;
}

/** The working text of a document, without touching anything. */
export function toWorkingText(language: string, doc: Parameters<typeof readEditionText>[0]): WorkingText {
  const content = toRevisionContent(LanguageSchema.parse(language), readEditionText(doc));
  const canonical = canonicalJson(content);
  return { content, canonical, hash: hashOf(canonical) };
}

async function voidApproval(writing: Writing, edition: EditionsTable, hash: string): Promise<void> {
  if (edition.state !== 'approved' || edition.approved_revision_id === null) return;
  const approved = await writing.db
    .selectFrom('revisions')
    .select('hash')
    .where('id', '=', edition.approved_revision_id)
    .executeTakeFirstOrThrow();
  if (approved.hash === hash) return;
  await writing.db
    .updateTable('editions')
    .set({
      state: 'draft',
      voided_revision_id: edition.approved_revision_id,
      approved_revision_id: null,
      submitted_revision_id: null,
      scheduled_at: null,
    })
    .where('id', '=', edition.id)
    .execute();
  await cancelWaitingJobs(writing, { editionId: edition.id, revisionId: edition.approved_revision_id });
  await writing.audit({
    act: 'edition.voidApproval',
    entity: 'edition',
    entityId: edition.id,
    storyId: edition.story_id,
    details: { approvedHash: approved.hash, hash },
  });
}
