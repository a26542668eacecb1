import type { Delivery } from '#shared/workflow/light.ts';
import type { ReadDb } from '../store/open.ts';

/**
 * How far the newspaper's last word on each edition has come; editions that are not in the map have arrived, or were
 * never sent. A failed job that a later one of its lane has made good counts no more, nor does one that waits for its hour.
 */
export async function loadDeliveries(
  db: ReadDb,
  editionIds: readonly string[],
): Promise<ReadonlyMap<string, Delivery>> {
  if (editionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('jobs')
    .innerJoin('editions', 'editions.id', 'jobs.edition_id')
    .select(['jobs.edition_id', 'jobs.state'])
    .where('jobs.edition_id', 'in', editionIds)
    .where('jobs.state', 'in', ['waiting', 'sending', 'unknown', 'failed'])
    .where((e) =>
      e.or([
        e('jobs.action', '=', 'retract'),
        e('jobs.revision_id', '=', e.ref('editions.live_revision_id')),
      ]),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('jobs as later')
            .select('later.seq')
            .whereRef('later.edition_id', '=', 'jobs.edition_id')
            .whereRef('later.target_id', '=', 'jobs.target_id')
            .whereRef('later.seq', '>', 'jobs.seq')
            .where('later.state', '=', 'done'),
        ),
      ),
    )
    .execute();
  const deliveries = new Map<string, Delivery>();
  for (const row of rows)
    if (deliveries.get(row.edition_id) !== 'failed')
      deliveries.set(row.edition_id, row.state === 'failed' ? 'failed' : 'sending');
  return deliveries;
}
