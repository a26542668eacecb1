import type { EditionId } from '#shared/model/ids.ts';
import { decide, type ActInput } from '#shared/workflow/decide.ts';
import { WORKFLOW, type Act } from '#shared/workflow/table.ts';
import { refreshDerived } from '../editions/derive.ts';
import type { Writing } from '../perform.ts';
import { RefusedError, orThrow } from '../refused-error.ts';
import { requireEdition } from '../stories/require.ts';
import { effectOf } from './effects.ts';
import { gatherFacts } from './facts.ts';

/**
 * Does one act of the workflow: gathers the facts, lets the table decide, writes the row, its effects, the note and
 * the audit entry. A refused act throws before anything is written.
 */
export async function act(
  writing: Writing,
  name: Act,
  editionId: EditionId,
  input: ActInput = {},
): Promise<void> {
  const { state: stateOnScreen } = await requireEdition(writing.db, editionId);
  const working = await refreshDerived(writing, editionId);
  // Read after the refresh: it may have found the approval void.
  const edition = await requireEdition(writing.db, editionId);
  if (stateOnScreen === 'approved' && edition.state !== 'approved' && isOfApproved(name))
    throw new RefusedError('textMoved');
  const facts = await gatherFacts(writing.db, edition, working);
  const { to } = orThrow(decide(name, facts, writing.actor, input, writing.now));
  const columns = await effectOf(name, { writing, edition, editionId, working, input });
  await writing.db
    .updateTable('editions')
    .set({ ...columns, state: to, updated_at: writing.now })
    .where('id', '=', editionId)
    .execute();
  await writing.db
    .updateTable('stories')
    .set({ updated_at: writing.now })
    .where('id', '=', edition.story_id)
    .execute();
  const said = input.note ?? input.reason;
  if (said !== undefined && said.trim() !== '') await writeNote(writing, name, editionId, said, columns);
  await writing.audit({
    act: `edition.${name}`,
    entity: 'edition',
    entityId: editionId,
    storyId: edition.story_id,
    details: {
      from: edition.state,
      to,
      hash: working.hash,
      ...(said === undefined ? {} : { said }),
      ...(input.at === undefined ? {} : { at: input.at }),
    },
  });
  await writing.changed('edition', editionId);
}

/** Whether an act is one that a draft does not know: whoever asks for it has not seen that the text moved. */
const isOfApproved = (name: Act): boolean => !WORKFLOW[name].from.some((state) => state === 'draft');

async function writeNote(
  writing: Writing,
  act: Act,
  editionId: EditionId,
  text: string,
  columns: { approved_revision_id?: string | null },
): Promise<void> {
  await writing.db
    .insertInto('review_notes')
    .values({
      id: writing.newId(),
      edition_id: editionId,
      act,
      text,
      revision_id: columns.approved_revision_id ?? null,
      created_by: writing.actor?.userId ?? '',
      created_at: writing.now,
    })
    .execute();
}
