import * as Y from 'yjs';

/** Letters that a merge took out of the text though nobody who saw them deleted them. */
export interface Swallowed {
  /** Which desk's session typed them, and where in its typing: together they name these letters for ever. */
  readonly client: number;
  readonly clock: number;
  readonly text: string;
  /** The top block beside which they stood, or the nearest one before it that is still there; null at the start. */
  readonly near: { readonly client: number; readonly clock: number } | null;
}

/*
 * Yjs deletes a block with everything in it, also what its deleter has never seen: letters that another desk typed
 * there meanwhile. Whoever deletes a letter knowingly names it in the delete set of their update. So letters that go
 * with their block and are named in no delete set were seen by no deleter.
 */

/** Whether an update could take unseen letters out of a document. Cheap: asked at every key. */
export function mightSwallow(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  for (const [client, deletions] of ds.clients)
    for (const { clock, len } of deletions) if (deletesBlock(doc, client, clock, len)) return true;
  return structs.some((struct) => struct instanceof Y.Item && standsInDeleted(doc, struct));
}

/** The letters that the document would lose with this update; looked at on a copy, the document stays as it is. */
export function findSwallowed(doc: Y.Doc, update: Uint8Array): Swallowed[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const isSeen = (client: number, clock: number) => Y.isDeleted(ds, Y.createID(client, clock));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const found: Swallowed[] = [];
  copy.on('afterTransaction', (transaction: Y.Transaction) => {
    found.push(...swallowedIn(transaction, isSeen));
  });
  Y.applyUpdate(copy, update);
  // Where the block is long gone, letters for it do not even become a deleted item.
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
    const { client, clock } = struct.id;
    if (clock < Y.getState(doc.store, client) || !isGone(copy, client, clock)) continue;
    found.push(...lettersOf(struct, struct.content, null, isSeen));
  }
  copy.destroy();
  return found;
}

/** The same for a transaction that is being made; `isSeen` says which letters were deleted by somebody who saw them. */
export function swallowedIn(
  transaction: Y.Transaction,
  isSeen: (client: number, clock: number) => boolean,
): Swallowed[] {
  const found: Swallowed[] = [];
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString)
      found.push(...lettersOf(struct, struct.content, nearestBlock(struct), isSeen));
  });
  return found;
}

function lettersOf(
  { id }: Y.Item,
  { str }: Y.ContentString,
  near: Swallowed['near'],
  isSeen: (client: number, clock: number) => boolean,
): Swallowed[] {
  const runs: { client: number; clock: number; text: string; near: Swallowed['near'] }[] = [];
  let isRunning = false;
  for (let at = 0; at < str.length; at += 1) {
    const isLost = !isSeen(id.client, id.clock + at);
    const letter = str.charAt(at);
    const last = runs.at(-1);
    if (isLost && isRunning && last !== undefined) last.text += letter;
    else if (isLost) runs.push({ client: id.client, clock: id.clock + at, text: letter, near });
    isRunning = isLost;
  }
  return runs.filter(({ text }) => text.trim() !== '');
}

function deletesBlock(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = doc.store.clients.get(client);
  const end = Math.min(clock + length, Y.getState(doc.store, client));
  if (structs === undefined || clock >= end) return false;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= end) return false;
    if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentType) return true;
  }
  return false;
}

/** Whether what a new item stands beside, or in, is in a block that was deleted here. */
function standsInDeleted(doc: Y.Doc, { origin, rightOrigin, parent }: Y.Item): boolean {
  for (const beside of [origin, rightOrigin]) {
    const known = beside === null ? undefined : findStruct(doc, beside);
    if (known instanceof Y.GC) return true;
    if (
      known instanceof Y.Item &&
      known.parent instanceof Y.AbstractType &&
      known.parent._item?.deleted === true
    )
      return true;
  }
  const inside = parent instanceof Y.ID ? findStruct(doc, parent) : undefined;
  return inside instanceof Y.GC || (inside instanceof Y.Item && inside.deleted);
}

function isGone(doc: Y.Doc, client: number, clock: number): boolean {
  return findStruct(doc, Y.createID(client, clock)) instanceof Y.GC;
}

function findStruct(doc: Y.Doc, { client, clock }: Y.ID): Y.Item | Y.GC | undefined {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || clock >= Y.getState(doc.store, client)) return undefined;
  return structs[Y.findIndexSS(structs, clock)];
}

function nearestBlock(item: Y.Item): Swallowed['near'] {
  let block: Y.Item | null = item;
  while (block !== null && block.parent instanceof Y.AbstractType && block.parent._item !== null)
    block = block.parent._item;
  while (block !== null && block.deleted) block = block.left;
  return block === null || block === item ? null : { client: block.id.client, clock: block.id.clock };
}
