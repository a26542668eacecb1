import { sql } from 'kysely';
import { z } from 'zod';
import { api } from '../api/implementer.ts';
import type { ReadDb } from '../store/open.ts';
import { AUDIT_ROOT, auditHash } from './append.ts';

const Details = z.record(z.string(), z.unknown());

/** The audit trail, and the proof that nobody rewrote it. */
export const auditApi = {
  list: api.audit.list.handler(async ({ input, context }) => {
    let query = context.newsroom.store.read
      .selectFrom('audit')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(input.limit);
    if (input.storyId !== undefined) query = query.where('story_id', '=', input.storyId);
    const rows = await query.execute();
    return rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      byName: row.by_name,
      act: row.act,
      entity: row.entity,
      entityId: row.entity_id,
      details: Details.parse(JSON.parse(row.details)),
      hash: row.hash,
    }));
  }),
  verify: api.audit.verify.handler(({ context }) => verifyAudit(context.newsroom.store.read)),
};

/**
 * Walks the whole chain. A changed, missing or inserted row makes it break at the first entry that no longer fits; that
 * the newest ones are missing shows by SQLite's own count of the numbers it has given out.
 */
export async function verifyAudit(
  db: ReadDb,
): Promise<{ isIntact: boolean; entries: number; firstBrokenSeq: number | null }> {
  const { rows: given } = await sql<{
    seq: number;
  }>`select seq from sqlite_sequence where name = 'audit'`.execute(db);
  const newestSeq = given[0]?.seq ?? 0;
  let previous = AUDIT_ROOT;
  let lastSeq = 0;
  let entries = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', lastSeq)
      .orderBy('seq')
      .limit(1000)
      .execute();
    if (rows.length === 0) {
      const isWhole = lastSeq >= newestSeq;
      return { isIntact: isWhole, entries, firstBrokenSeq: isWhole ? null : lastSeq + 1 };
    }
    for (const row of rows) {
      const fits = row.seq === lastSeq + 1 && row.previous_hash === previous && row.hash === auditHash(row);
      if (!fits) return { isIntact: false, entries, firstBrokenSeq: row.seq };
      previous = row.hash;
      lastSeq = row.seq;
      entries += 1;
    }
  }
}
