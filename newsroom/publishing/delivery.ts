import type { Delivery } from '#shared/workflow/light.ts';
import type { ReadDb } from '../store/open.ts';

/**
 * How far the newspaper's last word on each edition has come; editions that are not in the map have arrived
 * everywhere, or were never sent. What counts is what the targets show, by their receipts: a job that was cancelled or
 * given up leaves the word unsent, and one that a later job made good does not.
 */
export async function loadDeliveries(
  db: ReadDb,
  editionIds: readonly string[],
): Promise<ReadonlyMap<string, Delivery>> {
  if (editionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('editions')
    .innerJoin('targets', (join) => join.onTrue())
    .leftJoin('publications', (join) =>
      join
        .onRef('publications.edition_id', '=', 'editions.id')
        .onRef('publications.target_id', '=', 'targets.id'),
    )
    .select((e) => [
      'editions.id',
      'editions.live_revision_id',
      'publications.revision_id as shown_revision_id',
      'publications.action',
      e
        .exists(
          e
            .selectFrom('jobs')
            .select('jobs.seq')
            .whereRef('jobs.edition_id', '=', 'editions.id')
            .whereRef('jobs.target_id', '=', 'targets.id')
            .where('jobs.state', 'in', ['waiting', 'sending', 'unknown'])
            // A text that waits for its hour is not the newspaper's word yet.
            .where((j) =>
              j.or([
                j('jobs.action', '=', 'retract'),
                j('jobs.revision_id', '=', j.ref('editions.live_revision_id')),
              ]),
            ),
        )
        .as('is_on_its_way'),
    ])
    .where('editions.id', 'in', editionIds)
    .where((e) =>
      e.or([e('editions.live_revision_id', 'is not', null), e('editions.state', '=', 'retracted')]),
    )
    .execute();
  const deliveries = new Map<string, Delivery>();
  for (const row of rows) {
    if (isShown(row) || deliveries.get(row.id) === 'failed') continue;
    deliveries.set(row.id, row.is_on_its_way ? 'sending' : 'failed');
  }
  return deliveries;
}

function isShown(row: {
  live_revision_id: string | null;
  shown_revision_id: string | null;
  action: string | null;
}): boolean {
  const isGone = row.action === null || row.action === 'retract';
  // Taken back before it was ever sent is taken back.
  if (row.live_revision_id === null) return isGone;
  return !isGone && row.shown_revision_id === row.live_revision_id;
}
