import type { z } from 'zod';
import type { WaitingEdition } from '#shared/contract/review.ts';
import type { ReadDb } from '../store/open.ts';
import { loadSummaries } from '../stories/summaries.ts';

/** Everything that waits for an editor: breaking first, then the oldest. A scheduled text waits for nobody. */
export async function listWaiting(db: ReadDb, now: string): Promise<z.infer<typeof WaitingEdition>[]> {
  const rows = await db
    .selectFrom('editions')
    .leftJoin('revisions', (join) =>
      join.on((e) =>
        e(
          'revisions.id',
          '=',
          e.fn.coalesce('editions.approved_revision_id', 'editions.submitted_revision_id'),
        ),
      ),
    )
    .leftJoin('users', 'users.id', 'revisions.created_by')
    .select([
      'editions.id',
      'editions.story_id',
      'editions.state',
      'editions.updated_at',
      'revisions.created_at',
      'users.name',
    ])
    .where((e) =>
      e.or([
        e('editions.state', '=', 'submitted'),
        e.and([e('editions.state', '=', 'approved'), e('editions.scheduled_at', 'is', null)]),
      ]),
    )
    .execute();
  const stories = new Map(
    (await loadSummaries(db, [...new Set(rows.map((row) => row.story_id))], now)).map((story) => [
      story.id as string,
      story,
    ]),
  );
  const waiting = rows.flatMap((row) => {
    const found = stories.get(row.story_id);
    const edition = found?.editions.find((one) => one.id === row.id);
    if (found === undefined || edition === undefined) return [];
    const { editions: _, ...story } = found;
    return [
      {
        story,
        edition,
        waitsFor: row.state === 'approved' ? ('publish' as const) : ('approve' as const),
        since: row.created_at ?? row.updated_at,
        byName: row.name ?? '',
      },
    ];
  });
  const isBreaking = (one: (typeof waiting)[number]) => (one.story.breaking === null ? 1 : 0);
  return waiting.toSorted((a, b) => isBreaking(a) - isBreaking(b) || (a.since < b.since ? -1 : 1));
}
