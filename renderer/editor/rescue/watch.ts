import * as Y from 'yjs';
import { addRescues } from '#shared/editor/rescue/rescues.ts';
import { swallowedIn, type Swallowed } from '#shared/editor/rescue/swallowed.ts';

/**
 * Keeps this window's own unsent letters from a merge: what comes in from others can delete the block that they stand
 * in, and then they would never even be sent. The newsroom watches over all letters that it has.
 */
export function watchOwnLetters(doc: Y.Doc, author: () => string): { readonly acknowledged: () => void } {
  let acknowledged = Y.getState(doc.store, doc.clientID);
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.local) return;
    const swallowed = swallowedIn(
      transaction,
      (client, clock) => client !== doc.clientID || clock < acknowledged,
    );
    // Written once this transaction is over; the letters themselves are copied here, before Yjs forgets them.
    if (swallowed.length > 0) queueMicrotask(() => list(doc, swallowed, author()));
  });
  return {
    acknowledged: () => {
      acknowledged = Y.getState(doc.store, doc.clientID);
    },
  };
}

function list(doc: Y.Doc, swallowed: readonly Swallowed[], author: string): void {
  const at = new Date().toISOString();
  addRescues(doc, swallowed, () => ({ author, at }));
}
