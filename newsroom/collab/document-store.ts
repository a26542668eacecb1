import { sql } from 'kysely';
import * as Y from 'yjs';
import type { EditionId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../store/open.ts';

/** The largest update that is taken at once; a pasted book is not an edition. */
export const MAX_UPDATE_BYTES = 5 * 1024 * 1024;
/** When an edition has more loose updates than this they are folded into its snapshot. */
const MAX_LOOSE_UPDATES = 300;

/** A document as the database has it, and the newest update in it. */
export interface StoredDocument {
  readonly doc: Y.Doc;
  readonly seq: number;
  readonly looseUpdates: number;
}

/**
 * Builds the document from its snapshot and the updates since. One query, so that no compaction comes between the two;
 * one transact, which is 100 times faster than one by one.
 */
export async function loadDocument(db: ReadDb | WriteDb, editionId: EditionId): Promise<StoredDocument> {
  const parts = await db
    .selectFrom('document_snapshots')
    .select(['up_to_seq as seq', 'bytes', sql<number>`0`.as('looseUpdates')])
    .where('edition_id', '=', editionId)
    .unionAll((e) =>
      e
        .selectFrom('document_updates')
        .select(['seq', 'bytes', sql<number>`1`.as('looseUpdates')])
        .where('edition_id', '=', editionId),
    )
    .orderBy('seq')
    .execute();
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const { bytes } of parts) Y.applyUpdate(doc, bytes);
  });
  return {
    doc,
    seq: parts.at(-1)?.seq ?? 0,
    looseUpdates: parts.reduce((sum, part) => sum + part.looseUpdates, 0),
  };
}

/** Appends one update. On disk when the transaction that it is in is. */
export async function appendUpdate(
  db: WriteDb,
  editionId: EditionId,
  bytes: Uint8Array,
  userId: string | null,
  at: string,
): Promise<void> {
  await db
    .insertInto('document_updates')
    .values({ edition_id: editionId, bytes: Buffer.from(bytes), user_id: userId, at })
    .execute();
  if (userId === null) return;
  await db
    .insertInto('edition_authors')
    .values({ edition_id: editionId, user_id: userId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Folds loose updates into the snapshot when there are many. `stored` must have been loaded in the same transaction. */
export async function compact(
  db: WriteDb,
  editionId: EditionId,
  stored: StoredDocument,
  at: string,
): Promise<void> {
  if (stored.looseUpdates <= MAX_LOOSE_UPDATES) return;
  const row = { up_to_seq: stored.seq, bytes: Buffer.from(Y.encodeStateAsUpdate(stored.doc)), at };
  await db
    .insertInto('document_snapshots')
    .values({ edition_id: editionId, ...row })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(row))
    .execute();
  await db
    .deleteFrom('document_updates')
    .where('edition_id', '=', editionId)
    .where('seq', '<=', stored.seq)
    .execute();
}

/** Whether the bytes are an update that Yjs can read; what a broken or hostile client sends is not stored. */
export function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    return false;
  }
}
