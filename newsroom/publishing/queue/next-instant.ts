import type { Instant } from '#shared/model/ids.ts';
import type { ReadDb } from '../../store/open.ts';

/** The earliest instant after `now` at which the queue has something to do by itself; undefined when there is none. */
export async function nextInstant(db: ReadDb, now: Instant): Promise<Instant | undefined> {
  const jobs = await db
    .selectFrom('jobs')
    .innerJoin('targets', 'targets.id', 'jobs.target_id')
    .innerJoin('editions', 'editions.id', 'jobs.edition_id')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .select(['jobs.not_before', 'stories.embargo_until'])
    .where('jobs.state', 'in', ['waiting', 'unknown'])
    .where('targets.is_paused', '=', 0)
    .execute();
  const marks = await db
    .selectFrom('stories')
    .select('breaking_expires_at')
    .where('breaking_expires_at', 'is not', null)
    .execute();
  const instants = [
    ...jobs.map((job) => later(job.not_before, job.embargo_until)),
    ...marks.map((mark) => mark.breaking_expires_at),
  ];
  return instants.filter((instant): instant is Instant => instant !== null && instant > now).toSorted()[0];
}

const later = (a: Instant | null, b: Instant | null): Instant | null => ((a ?? '') > (b ?? '') ? a : b);
