import * as Y from 'yjs';
import type { EditionId } from '#shared/model/ids.ts';
import { refreshDerived } from '../editions/derive.ts';
import { requireOpen } from '../editions/require-open.ts';
import type { Writing } from '../perform.ts';
import { appendUpdate, loadDocument } from './document-store.ts';

/** What a command does to a text; it may write what goes with it, in the same transaction. */
export type TextChange = (doc: Y.Doc, writing: Writing) => void | Promise<void>;

/**
 * Changes a stored document as a command does, as one update; returns that update, for the windows that have it open.
 * @throws RefusedError `readOnly` when the edition is spiked or retracted
 */
export async function changeText(
  writing: Writing,
  editionId: EditionId,
  change: TextChange,
): Promise<Uint8Array> {
  await requireOpen(writing.db, editionId);
  const { doc } = await loadDocument(writing.db, editionId);
  const before = Y.encodeStateVector(doc);
  await change(doc, writing);
  const update = Y.encodeStateAsUpdate(doc, before);
  await appendUpdate(writing.db, editionId, update, writing.actor?.userId ?? null, writing.now);
  await refreshDerived(writing, editionId);
  return update;
}
