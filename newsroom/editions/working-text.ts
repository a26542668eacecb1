import type { EditionId } from '#shared/model/ids.ts';
import { loadDocument } from '../collab/document-store.ts';
import type { ReadDb } from '../store/open.ts';
import { requireEdition } from '../stories/require.ts';
import { toWorkingText, type WorkingText } from './derive.ts';

/** The working text as it is stored at this moment, whether or not its columns have caught up. */
export async function readWorkingText(db: ReadDb, editionId: EditionId): Promise<WorkingText> {
  const { language } = await requireEdition(db, editionId);
  const { doc } = await loadDocument(db, editionId);
  return toWorkingText(language, doc);
}
