import { createHash } from 'node:crypto';
import type { Instant } from '#shared/model/ids.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import type { WriteDb } from '../store/open.ts';
import type { AuditTable } from '../store/tables.ts';

/** One line of the audit log, before it is chained. Details never hold a reader's e-mail or a text. */
export interface AuditInput {
  readonly act: string;
  readonly entity: string;
  readonly entityId: string;
  readonly storyId?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The hash before the first entry. */
export const AUDIT_ROOT = '0'.repeat(64);

/** Appends an entry whose hash covers it and the entry before it, so that a changed or missing row shows. */
export async function appendAudit(
  db: WriteDb,
  actor: Actor | null,
  at: Instant,
  entry: AuditInput,
): Promise<void> {
  const last = await db.selectFrom('audit').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const row = {
    at,
    user_id: actor?.userId ?? null,
    by_name: actor?.name ?? '',
    act: entry.act,
    entity: entry.entity,
    entity_id: entry.entityId,
    story_id: entry.storyId ?? null,
    details: JSON.stringify(entry.details ?? {}),
    previous_hash: last?.hash ?? AUDIT_ROOT,
  };
  await db
    .insertInto('audit')
    .values({ ...row, hash: auditHash(row) })
    .execute();
}

/** SHA-256, in hex, over everything that an entry says and the hash of the entry before it. */
export function auditHash(row: Omit<AuditTable, 'seq' | 'hash'>): string {
  const said = [
    row.previous_hash,
    row.at,
    row.user_id,
    row.by_name,
    row.act,
    row.entity,
    row.entity_id,
    row.story_id,
    row.details,
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
