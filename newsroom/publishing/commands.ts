import { accessSync, constants, mkdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { JobId, TargetId } from '#shared/model/ids.ts';
import type { Writing } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { cancelJob } from './queue/cancel.ts';

/**
 * Puts a failed or cancelled job back in its lane, or an unknown one at once; it is read back before it is sent.
 * @throws RefusedError `jobNotRetryable` when the job did not fail, or when its lane has gone on without it
 */
export async function retryJob(writing: Writing, jobId: JobId): Promise<void> {
  const { db, now } = writing;
  const job = await requireJob(writing, jobId);
  if (!isRetryable(job)) throw new RefusedError('jobNotRetryable', { state: job.state });
  const later = await db
    .selectFrom('jobs')
    .select('id')
    .where('edition_id', '=', job.edition_id)
    .where('target_id', '=', job.target_id)
    .where('seq', '>', job.seq)
    .where('state', 'in', ['sending', 'unknown', 'done'])
    .executeTakeFirst();
  if (later !== undefined) throw new RefusedError('jobNotRetryable', { state: 'overtaken' });
  await db
    .updateTable('jobs')
    .set({
      state: job.state === 'unknown' ? 'unknown' : 'waiting',
      not_before: null,
      error_code: null,
      error_detail: null,
      updated_at: now,
    })
    .where('id', '=', jobId)
    .execute();
  await writing.audit({ act: 'job.retry', entity: 'job', entityId: jobId, storyId: job.story_id });
  await writing.changed('job', jobId);
}

function isRetryable(job: Awaited<ReturnType<typeof requireJob>>): boolean {
  if (job.state === 'failed' || job.state === 'unknown') return true;
  // One that waits for its next try may be told to try now; it keeps its place.
  if (job.state === 'waiting') return job.attempts > 0;
  // Cancelled, but still the newspaper's word: without this nobody could send it any more.
  if (job.state !== 'cancelled') return false;
  return job.action === 'retract'
    ? job.edition_state === 'retracted'
    : job.revision_id === job.live_revision_id;
}

/** Takes a waiting or failed job out of the queue; a text that waited for its hour has none any more. @throws RefusedError `jobNotWaiting` when it is on its way or over */
export async function cancelByHand(writing: Writing, jobId: JobId): Promise<void> {
  const job = await requireJob(writing, jobId);
  if (job.state !== 'waiting' && job.state !== 'failed')
    throw new RefusedError('jobNotWaiting', { state: job.state });
  await cancelJob(writing, jobId, null);
  await writing.db
    .updateTable('editions')
    .set({ scheduled_at: null })
    .where('id', '=', job.edition_id)
    .where('scheduled_at', 'is not', null)
    .where('approved_revision_id', '=', job.revision_id)
    .execute();
  await writing.changed('edition', job.edition_id);
  await writing.audit({ act: 'job.cancel', entity: 'job', entityId: jobId, storyId: job.story_id });
}

/** Holds a target back, or lets it go on. */
export async function setTargetPaused(
  writing: Writing,
  targetId: TargetId,
  isPaused: boolean,
): Promise<void> {
  await updateTarget(writing, targetId, { is_paused: isPaused ? 1 : 0 });
  await writing.audit({
    act: isPaused ? 'target.pause' : 'target.resume',
    entity: 'target',
    entityId: targetId,
  });
}

/** Has the site written to another folder from now on. @throws RefusedError `targetFolderNotWritable` */
export async function setTargetFolder(writing: Writing, targetId: TargetId, folder: string): Promise<void> {
  assertWritable(folder);
  await updateTarget(writing, targetId, { settings: JSON.stringify({ folder }) });
  await writing.audit({ act: 'target.configure', entity: 'target', entityId: targetId, details: { folder } });
}

async function updateTarget(
  writing: Writing,
  targetId: TargetId,
  columns: { is_paused?: number; settings?: string },
): Promise<void> {
  const { numUpdatedRows } = await writing.db
    .updateTable('targets')
    .set(columns)
    .where('id', '=', targetId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new RefusedError('notFound', { what: 'target', id: targetId });
  await writing.changed('target', targetId);
}

async function requireJob({ db }: Writing, jobId: JobId) {
  const job = await db
    .selectFrom('jobs')
    .innerJoin('editions', 'editions.id', 'jobs.edition_id')
    .select([
      'jobs.seq',
      'jobs.state',
      'jobs.attempts',
      'jobs.edition_id',
      'jobs.revision_id',
      'jobs.target_id',
      'editions.story_id',
      'editions.live_revision_id',
      'editions.state as edition_state',
      'jobs.action',
    ])
    .where('jobs.id', '=', jobId)
    .executeTakeFirst();
  if (job === undefined) throw new RefusedError('notFound', { what: 'job', id: jobId });
  return job;
}

function assertWritable(folder: string): void {
  try {
    if (!isAbsolute(folder)) throw new Error('the folder is not absolute');
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new RefusedError('targetFolderNotWritable', { folder }, { cause: error });
  }
}
