import { replaceEditionText } from '#shared/editor/document.ts';
import type { EditionId, RevisionId } from '#shared/model/ids.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import type { NewsroomContext } from '../context.ts';
import { refreshDerived } from '../editions/derive.ts';
import { requireOpen } from '../editions/require-open.ts';
import { perform } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { freezeRevision } from '../revisions/freeze.ts';
import { getRevisionContent } from '../revisions/read.ts';

/** Brings an old revision back as the working text. What was there is frozen first: restoring destroys nothing. */
export async function restoreRevision(
  room: NewsroomContext,
  actor: Actor,
  editionId: EditionId,
  revisionId: RevisionId,
): Promise<void> {
  const { content } = await perform(room, actor, async (writing) => {
    await requireOpen(writing.db, editionId);
    const revision = await getRevisionContent(writing.db, revisionId);
    if (revision.editionId !== editionId)
      throw new RefusedError('notFound', { what: 'revision', id: revisionId });
    await freezeRevision(writing, editionId, await refreshDerived(writing, editionId), 'restore');
    const { story_id } = await writing.db
      .selectFrom('editions')
      .select('story_id')
      .where('id', '=', editionId)
      .executeTakeFirstOrThrow();
    await writing.audit({
      act: 'edition.restore',
      entity: 'edition',
      entityId: editionId,
      storyId: story_id,
      details: { revisionId, hash: revision.hash },
    });
    return revision;
  });
  await room.collab.change(editionId, actor, (doc) => replaceEditionText(doc, content));
}
