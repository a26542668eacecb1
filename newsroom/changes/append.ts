import type { ChangeEvent } from '#shared/contract/desk.ts';
import type { Instant } from '#shared/model/ids.ts';
import type { WriteDb } from '../store/open.ts';

/** Records, in the transaction of the row itself, that something changed; returns its place in the order. */
export async function appendChange(
  db: WriteDb,
  entity: ChangeEvent['entity'],
  entityId: string,
  at: Instant,
): Promise<number> {
  const row = await db
    .insertInto('changes')
    .values({ entity, entity_id: entityId, at })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return row.seq;
}
