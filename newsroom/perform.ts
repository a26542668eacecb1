import type { ChangeEvent } from '#shared/contract/desk.ts';
import type { Instant } from '#shared/model/ids.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import { appendAudit, type AuditInput } from './audit/append.ts';
import { appendChange } from './changes/append.ts';
import type { ChangeFeed } from './changes/feed.ts';
import type { Platform } from './platform.ts';
import { indexChanges } from './search/index-edition.ts';
import type { Store, WriteDb } from './store/open.ts';

/** What a command holds while it writes: the transaction, who acts, when, and the two logs that go with every row. */
export interface Writing {
  readonly db: WriteDb;
  /** Null when the newsroom itself acts. */
  readonly actor: Actor | null;
  readonly now: Instant;
  newId(): string;
  audit(entry: AuditInput): Promise<void>;
  changed(entity: ChangeEvent['entity'], id: string): Promise<void>;
}

/** The parts of the newsroom that a write needs. */
export interface Performer {
  readonly store: Store;
  readonly platform: Platform;
  readonly changes: ChangeFeed;
}

/**
 * Does one act: rows, audit entry, change entry and search index in one transaction, then tells the windows.
 * When `work` throws nothing of it remains. Await nothing but the database inside.
 */
export async function perform<T>(
  room: Performer,
  actor: Actor | null,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  const told: ChangeEvent[] = [];
  const result = await room.store.write(async (db) => {
    const now = room.platform.now();
    const result = await work({
      db,
      actor,
      now,
      newId: () => room.platform.newId(),
      audit: (entry) => appendAudit(db, actor, now, entry),
      changed: async (entity, id) => {
        told.push({ seq: await appendChange(db, entity, id, now), entity, id });
      },
    });
    await indexChanges(db, told);
    return result;
  });
  for (const event of told) room.changes.tell(event);
  return result;
}
