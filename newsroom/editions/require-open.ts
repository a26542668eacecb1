import { RefusedError } from '../refused-error.ts';
import type { ReadDb, WriteDb } from '../store/open.ts';
import { requireEdition } from '../stories/require.ts';

/** The states in which a text is a record: nobody types in it. */
export const CLOSED_STATES = ['spiked', 'retracted'];

/** @throws RefusedError `readOnly` when the edition is spiked or retracted, `notFound` */
export async function requireOpen(db: ReadDb | WriteDb, editionId: string): Promise<void> {
  const { state } = await requireEdition(db, editionId);
  if (CLOSED_STATES.includes(state)) throw new RefusedError('readOnly', { state });
}
