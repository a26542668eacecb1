import type { QueueJob } from '#shared/contract/queue.ts';
import { afterFailure, type Failure } from '#shared/queue/decide.ts';
import type { Writing } from '../../perform.ts';
import type { Arrival } from '../targets/target.ts';
import type { ClaimedJob } from './claim.ts';

/** Writes down that a job arrived: its receipt, and what the target now shows. Says false when the lease was lost. */
export async function finishDone(writing: Writing, job: ClaimedJob, arrival: Arrival): Promise<boolean> {
  if (!(await holdsLease(writing, job))) return false;
  const { db, now } = writing;
  const receipt = { at: now, ...arrival } satisfies QueueJob['receipt'];
  await setJob(writing, job, {
    state: 'done',
    receipt: JSON.stringify(receipt),
    error_code: null,
    error_detail: null,
  });
  const shown = {
    revision_id: job.revisionId,
    action: job.action,
    note: job.note,
    at: job.at,
    remote_id: arrival.remoteId,
    hash: arrival.hashSeen,
  };
  await db
    .insertInto('publications')
    .values({ edition_id: job.editionId, target_id: job.targetId, first_at: job.firstAt, ...shown })
    .onConflict((conflict) => conflict.columns(['edition_id', 'target_id']).doUpdateSet(shown))
    .execute();
  await writing.audit({
    act: `job.${job.action}`,
    entity: 'job',
    entityId: job.id,
    storyId: job.storyId,
    details: { editionId: job.editionId, hash: arrival.hashSeen, remoteId: arrival.remoteId },
  });
  return true;
}

/** Writes down that a try did not work: when the next one is, or that nobody will try again. */
export async function finishFailed(
  writing: Writing,
  job: ClaimedJob,
  failure: Failure & { readonly message: string },
  random: number,
): Promise<'waiting' | 'failed' | 'lost'> {
  if (!(await holdsLease(writing, job))) return 'lost';
  const next = afterFailure(failure, job.attempts, writing.now, random);
  await setJob(writing, job, {
    state: next.state,
    not_before: next.state === 'waiting' ? next.notBefore : null,
    error_code: failure.code,
    error_detail: failure.message.slice(0, 500),
  });
  if (next.state === 'failed')
    await writing.audit({
      act: 'job.failed',
      entity: 'job',
      entityId: job.id,
      storyId: job.storyId,
      details: { editionId: job.editionId, code: failure.code },
    });
  return next.state;
}

/** Whoever lost the lease writes nothing: the job is somebody else's now, who reads back what we did. */
async function holdsLease({ db }: Writing, job: ClaimedJob): Promise<boolean> {
  const row = await db
    .selectFrom('jobs')
    .select('id')
    .where('id', '=', job.id)
    .where('state', '=', 'sending')
    .where('lease_owner', '=', job.lease)
    .executeTakeFirst();
  return row !== undefined;
}

async function setJob(
  writing: Writing,
  job: ClaimedJob,
  columns: {
    state: string;
    receipt?: string;
    not_before?: string | null;
    error_code: string | null;
    error_detail: string | null;
  },
): Promise<void> {
  await writing.db
    .updateTable('jobs')
    .set({ ...columns, lease_owner: null, lease_until: null, updated_at: writing.now })
    .where('id', '=', job.id)
    .execute();
  await writing.changed('job', job.id);
}
