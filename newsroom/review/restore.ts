import { replaceEditionText } from '#shared/editor/document.ts';
import type { EditionId, RevisionId } from '#shared/model/ids.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import type { NewsroomContext } from '../context.ts';
import { refreshDerived } from '../editions/derive.ts';
import { RefusedError } from '../refused-error.ts';
import { freezeRevision } from '../revisions/freeze.ts';
import { getRevisionContent } from '../revisions/read.ts';
import { requireEdition } from '../stories/require.ts';

/**
 * Brings an old revision back as the working text. What was there is frozen first: restoring destroys nothing.
 * @throws RefusedError `notFound` when the edition has no such revision, `readOnly`
 */
export async function restoreRevision(
  room: NewsroomContext,
  actor: Actor,
  editionId: EditionId,
  revisionId: RevisionId,
): Promise<void> {
  await room.collab.change(editionId, actor, async (doc, writing) => {
    const revision = await getRevisionContent(writing.db, revisionId);
    if (revision.editionId !== editionId)
      throw new RefusedError('notFound', { what: 'revision', id: revisionId });
    await freezeRevision(writing, editionId, await refreshDerived(writing, editionId), 'restore');
    const { story_id } = await requireEdition(writing.db, editionId);
    await writing.audit({
      act: 'edition.restore',
      entity: 'edition',
      entityId: editionId,
      storyId: story_id,
      details: { revisionId, hash: revision.hash },
    });
    replaceEditionText(doc, revision.content);
  });
}
