import { sql } from 'kysely';
import { LanguageSchema } from '#shared/contract/common.ts';
import { JOB_ACTIONS, JOB_ERRORS, JOB_STATES, Receipt, type QueueJob } from '#shared/contract/queue.ts';
import { EditionId, JobId, RevisionId, StoryId, TargetId, type Instant } from '#shared/model/ids.ts';
import { waitReason } from '#shared/queue/decide.ts';
import { RefusedError } from '../refused-error.ts';
import type { ReadDb } from '../store/open.ts';

/** Which jobs to list. */
export interface JobFilter {
  readonly state?: QueueJob['state'] | undefined;
  readonly editionId?: EditionId | undefined;
  readonly limit: number;
}

/** Jobs of the queue: what is open first, in the order in which it will be sent; then what is over, newest first. */
export async function listJobs(db: ReadDb, filter: JobFilter, now: Instant): Promise<QueueJob[]> {
  let query = jobs(db)
    .orderBy(sql`jobs.state in ('waiting', 'sending', 'unknown')`, 'desc')
    .orderBy(sql`case when jobs.state in ('waiting', 'sending', 'unknown') then -jobs.is_breaking end`)
    .orderBy(sql`case when jobs.state in ('waiting', 'sending', 'unknown') then jobs.seq end`)
    .orderBy('jobs.updated_at', 'desc')
    .limit(filter.limit);
  if (filter.state !== undefined) query = query.where('jobs.state', '=', filter.state);
  if (filter.editionId !== undefined) query = query.where('jobs.edition_id', '=', filter.editionId);
  return (await query.execute()).map((row) => toJob(row, now));
}

/** One job. @throws RefusedError `notFound` */
export async function getJob(db: ReadDb, jobId: JobId, now: Instant): Promise<QueueJob> {
  const row = await jobs(db).where('jobs.id', '=', jobId).executeTakeFirst();
  if (row === undefined) throw new RefusedError('notFound', { what: 'job', id: jobId });
  return toJob(row, now);
}

function jobs(db: ReadDb) {
  return db
    .selectFrom('jobs')
    .innerJoin('editions', 'editions.id', 'jobs.edition_id')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .innerJoin('revisions', 'revisions.id', 'jobs.revision_id')
    .innerJoin('targets', 'targets.id', 'jobs.target_id')
    .leftJoin('users', 'users.id', 'jobs.created_by')
    .selectAll('jobs')
    .select((e) => [
      'editions.language',
      'editions.headline',
      'editions.story_id',
      'stories.slug',
      'stories.embargo_until',
      'revisions.hash as revision_hash',
      'targets.name as target_name',
      'targets.is_paused',
      'users.name as by_name',
      e
        .exists(
          e
            .selectFrom('jobs as before')
            .select('before.seq')
            .whereRef('before.edition_id', '=', 'jobs.edition_id')
            .whereRef('before.target_id', '=', 'jobs.target_id')
            .whereRef('before.seq', '<', 'jobs.seq')
            .where('before.state', 'in', ['waiting', 'sending', 'unknown']),
        )
        .as('is_behind'),
    ]);
}

type JobRow = Awaited<ReturnType<ReturnType<typeof jobs>['executeTakeFirstOrThrow']>>;

function toJob(row: JobRow, now: Instant): QueueJob {
  const state = JOB_STATES.find((known) => known === row.state) ?? 'unknown';
  const embargoUntil = state === 'waiting' ? row.embargo_until : null;
  const code = JOB_ERRORS.find((known) => known === row.error_code);
  return {
    id: JobId.parse(row.id),
    state,
    action: JOB_ACTIONS.find((known) => known === row.action) ?? 'publish',
    editionId: EditionId.parse(row.edition_id),
    storyId: StoryId.parse(row.story_id),
    storySlug: row.slug,
    language: LanguageSchema.parse(row.language),
    headline: row.headline,
    revisionId: RevisionId.parse(row.revision_id),
    revisionHash: row.revision_hash,
    targetId: TargetId.parse(row.target_id),
    targetName: row.target_name,
    isBreaking: row.is_breaking === 1,
    attempts: row.attempts,
    waitReason:
      state === 'waiting'
        ? waitReason(
            {
              attempts: row.attempts,
              notBefore: row.not_before,
              embargoUntil,
              isTargetPaused: row.is_paused === 1,
              isBehind: Boolean(row.is_behind),
            },
            now,
          )
        : null,
    notBefore: (embargoUntil ?? '') > (row.not_before ?? '') ? embargoUntil : row.not_before,
    error: code === undefined ? null : { code, detail: row.error_detail ?? '' },
    receipt: row.receipt === null ? null : Receipt.parse(JSON.parse(row.receipt)),
    byName: row.by_name ?? '',
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
