import { canonicalJson } from '#shared/editor/canonical.ts';
import { hashOf } from '../../editions/derive.ts';
import { perform, type Performer } from '../../perform.ts';
import { getRevisionContent } from '../../revisions/read.ts';
import { SendError, type Arrival, type Dispatch, type Target } from '../targets/target.ts';
import { claimNext, type ClaimedJob } from './claim.ts';
import { finishDone, finishFailed } from './finish.ts';

/** What became of one job. */
export type Outcome = 'done' | 'waiting' | 'failed' | 'lost';

/**
 * Takes one job, carries it to its target, looks whether it is there, and writes that down: three steps, each of which
 * the next start can take up again wherever this one was killed. Undefined when there is nothing to send now.
 */
export async function workOnNext(
  room: Performer,
  targetOf: (id: string) => Promise<Target>,
): Promise<Outcome | undefined> {
  const job = await perform(room, null, claimNext);
  if (job === undefined) return undefined;
  let carried: { dispatch: Dispatch; target: Target } | undefined;
  try {
    const target = await targetOf(job.targetId);
    carried = { dispatch: await toDispatch(room, job), target };
    const arrival = await carry(job, carried.dispatch, target);
    const isDone = await perform(room, null, (writing) => finishDone(writing, job, arrival));
    return isDone ? 'done' : 'lost';
  } catch (error) {
    const failure = error instanceof SendError ? error : unexpected(room, job, error);
    return await perform(room, null, (writing) => finishFailed(writing, job, failure, Math.random()));
  } finally {
    carried?.target.settled(carried.dispatch);
  }
}

async function carry(job: ClaimedJob, dispatch: Dispatch, target: Target): Promise<Arrival> {
  const already = job.mayBeThere ? await target.readBack(dispatch) : null;
  if (already !== null) return already;
  await target.send(dispatch);
  const arrival = await target.readBack(dispatch);
  if (arrival === null)
    throw new SendError({ code: 'contentMismatch' }, 'The target does not show what it was sent.');
  return arrival;
}

async function toDispatch(room: Performer, job: ClaimedJob): Promise<Dispatch> {
  const { content, hash } = await getRevisionContent(room.store.read, job.revisionId);
  // What was approved is what its hash says. A row that somebody changed since is not sent to anyone.
  if (hashOf(canonicalJson(content)) !== hash)
    throw new SendError(
      { code: 'textMoved' },
      'The stored revision does not have the hash that was approved.',
    );
  return {
    editionId: job.editionId,
    revisionId: job.revisionId,
    action: job.action,
    note: job.note,
    content,
    hash,
    at: job.at,
    firstAt: job.firstAt,
  };
}

function unexpected(room: Performer, job: ClaimedJob, error: unknown): SendError {
  const detail = error instanceof Error ? error.message : String(error);
  room.platform.log.error('a publish job stopped unexpectedly', { jobId: job.id, detail });
  return new SendError({ code: 'unexpected' }, detail, { cause: error });
}
