import type { EditionId, RevisionId } from '#shared/model/ids.ts';
import { refreshDerived } from '../editions/derive.ts';
import type { Writing } from '../perform.ts';
import { requireEdition } from '../stories/require.ts';
import { liveColumns } from './effects.ts';

/**
 * The hour of a scheduled text has come: in the transaction in which the queue takes its job, the edition becomes
 * published. Says false when the approval no longer stands; then nothing is written and nothing must be sent.
 */
export async function publishDue(
  writing: Writing,
  editionId: EditionId,
  revisionId: RevisionId,
): Promise<boolean> {
  const working = await refreshDerived(writing, editionId);
  const edition = await requireEdition(writing.db, editionId);
  if (edition.live_revision_id === revisionId) return true;
  if (edition.state !== 'approved' || edition.approved_revision_id !== revisionId) return false;
  await writing.db
    .updateTable('editions')
    .set({ ...liveColumns(edition, working.hash, writing.now), state: 'published', updated_at: writing.now })
    .where('id', '=', editionId)
    .execute();
  await writing.db.deleteFrom('edition_authors').where('edition_id', '=', editionId).execute();
  await writing.audit({
    act: 'edition.publishScheduled',
    entity: 'edition',
    entityId: editionId,
    storyId: edition.story_id,
    details: { hash: working.hash },
  });
  await writing.changed('edition', editionId);
  return true;
}
