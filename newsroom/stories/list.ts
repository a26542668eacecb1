import type { z } from 'zod';
import type { StorySummary } from '#shared/contract/common.ts';
import type { storiesContract } from '#shared/contract/stories.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import type { ReadDb } from '../store/open.ts';
import { loadSummaries } from './summaries.ts';

type ListInput = z.output<NonNullable<(typeof storiesContract.list)['~orpc']['inputSchema']>>;

/** Stories that fit the filters, live breaking ones first, then the latest changed. Spiked ones only when asked for. */
export async function listStories(
  db: ReadDb,
  input: ListInput,
  actor: Actor,
  now: string,
): Promise<{ stories: StorySummary[]; total: number }> {
  let query = db.selectFrom('stories').innerJoin('sections', 'sections.id', 'stories.section_id');
  if (input.section !== undefined) query = query.where('sections.slug', '=', input.section);
  if (input.breaking === true) query = query.where('stories.breaking_expires_at', '>', now);
  query = query.where((e) => {
    let edition = e
      .selectFrom('editions')
      .select('editions.id')
      .whereRef('editions.story_id', '=', 'stories.id');
    if (input.state !== undefined) edition = edition.where('editions.state', '=', input.state);
    else if (input.includeSpiked !== true) edition = edition.where('editions.state', '<>', 'spiked');
    if (input.language !== undefined) edition = edition.where('editions.language', '=', input.language);
    if (input.mine === true) edition = edition.where('editions.created_by', '=', actor.userId);
    return e.exists(edition);
  });
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select('stories.id')
    .orderBy((e) => e.case().when('stories.breaking_expires_at', '>', now).then(0).else(1).end())
    .orderBy('stories.updated_at', 'desc')
    .orderBy('stories.id')
    .limit(input.limit)
    .offset(input.offset)
    .execute();
  return {
    stories: await loadSummaries(
      db,
      rows.map((row) => row.id),
      now,
    ),
    total,
  };
}
