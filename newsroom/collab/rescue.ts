import * as Y from 'yjs';
import { addRescues } from '#shared/editor/rescue/rescues.ts';
import { findSwallowed, mightSwallow, type Swallowed } from '#shared/editor/rescue/swallowed.ts';
import type { EditionId } from '#shared/model/ids.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import type { WriteDb } from '../store/open.ts';

/**
 * What has to be added to a document so that no letter is lost when it takes in an update: an update that puts the
 * swallowed letters on the rescue list, or null when there are none. Goes into the same transaction as the update.
 */
export async function rescueUpdate(
  db: WriteDb,
  edition: { readonly id: EditionId; readonly doc: Y.Doc },
  update: Uint8Array,
  sender: Actor | undefined,
  at: string,
): Promise<Uint8Array | null> {
  if (!mightSwallow(edition.doc, update)) return null;
  const swallowed = findSwallowed(edition.doc, update);
  if (swallowed.length === 0) return null;
  const authors = new Map<Swallowed, string>();
  for (const letters of swallowed)
    authors.set(letters, (await findAuthor(db, edition, letters)) ?? sender?.name ?? '');
  const list = new Y.Doc();
  addRescues(list, swallowed, (letters) => ({ author: authors.get(letters) ?? '', at }));
  return Y.encodeStateAsUpdate(list);
}

/**
 * Who typed letters that the newsroom has: the sender of the stored update that brought them, empty when that was
 * folded into a snapshot; undefined for letters that come with the update itself, which are its sender's.
 */
async function findAuthor(
  db: WriteDb,
  { id, doc }: { readonly id: EditionId; readonly doc: Y.Doc },
  { client, clock }: Swallowed,
): Promise<string | undefined> {
  if (clock >= Y.getState(doc.store, client)) return undefined;
  const updates = await db
    .selectFrom('document_updates')
    .innerJoin('users', 'users.id', 'document_updates.user_id')
    .select(['document_updates.bytes', 'users.name'])
    .where('document_updates.edition_id', '=', id)
    .orderBy('document_updates.seq', 'desc')
    .execute();
  const brought = updates.find(({ bytes }) =>
    Y.decodeUpdate(bytes).structs.some(
      (struct) =>
        struct.id.client === client && struct.id.clock <= clock && clock < struct.id.clock + struct.length,
    ),
  );
  return brought?.name ?? '';
}
