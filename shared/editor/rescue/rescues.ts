import * as Y from 'yjs';
import { z } from 'zod';
import type { Swallowed } from './swallowed.ts';

const Place = z.object({ client: z.int(), clock: z.int() });
const StoredRescue = z.object({
  text: z.string(),
  near: Place.nullable(),
  author: z.string(),
  at: z.string(),
});

/** Letters that a merge took from the text and that wait beside it; `author` is empty when nobody knows any more. */
export interface Rescue extends z.infer<typeof StoredRescue> {
  readonly id: string;
}

/**
 * Puts letters on the document's rescue list. The list is part of the document, so that it is on disk and on every
 * desk as the text is; letters that two desks rescue are one entry.
 */
export function addRescues(
  doc: Y.Doc,
  swallowed: readonly Swallowed[],
  by: (letters: Swallowed) => { readonly author: string; readonly at: string },
): void {
  const rescues = doc.getMap('rescues');
  doc.transact(() => {
    for (const letters of swallowed) {
      const { client, clock, text, near } = letters;
      rescues.set(`${client}-${clock}`, { text, near, ...by(letters) });
    }
  }, 'rescue');
}

/** The rescue list, oldest first; what is not one of its entries is passed over. */
export function readRescues(doc: Y.Doc): Rescue[] {
  const found: Rescue[] = [];
  for (const [id, value] of doc.getMap('rescues')) {
    const rescue = StoredRescue.safeParse(value);
    if (rescue.success) found.push({ id, ...rescue.data });
  }
  return found.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** Takes an entry off the list: it was put back, or somebody who read it does not want it. */
export function dropRescue(doc: Y.Doc, id: string): void {
  doc.getMap('rescues').delete(id);
}

/** After which of the body's top blocks a rescue stands: its index, or -1 for the start of the text. */
export function blockBefore(doc: Y.Doc, { near }: Rescue): number {
  const blocks = doc.getXmlFragment('body').toArray();
  if (near === null) return -1;
  const index = blocks.findIndex(
    ({ _item }) => _item?.id.client === near.client && _item.id.clock === near.clock,
  );
  return index === -1 ? blocks.length - 1 : index;
}
