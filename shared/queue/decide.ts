import type { Instant } from '../model/ids.ts';
import type { JOB_ERRORS, WAIT_REASONS } from '../contract/queue.ts';

export type WaitReason = (typeof WAIT_REASONS)[number];
export type JobError = (typeof JOB_ERRORS)[number];

/** What decides whether a waiting job may be sent. */
export interface WaitFacts {
  readonly attempts: number;
  readonly notBefore: Instant | null;
  readonly embargoUntil: Instant | null;
  readonly isTargetPaused: boolean;
  /** Whether an earlier job of the same edition and target is still open. */
  readonly isBehind: boolean;
}

/** Why a waiting job is not sent now; `next` when nothing but its turn keeps it. */
export function waitReason(job: WaitFacts, now: Instant): WaitReason {
  if (job.isTargetPaused) return 'paused';
  if (job.isBehind) return 'lane';
  if (job.embargoUntil !== null && job.embargoUntil > now) return 'embargo';
  if (job.notBefore !== null && job.notBefore > now) return job.attempts > 0 ? 'retry' : 'scheduled';
  return 'next';
}

/** A try that did not work, as a target tells it. */
export interface Failure {
  readonly code: JobError;
  /** From a Retry-After header, in seconds. */
  readonly retryAfterSeconds?: number | undefined;
}

/** What becomes of a job whose try did not work. */
export type AfterFailure =
  | { readonly state: 'waiting'; readonly notBefore: Instant }
  | { readonly state: 'failed' };

/** Trouble that passes by itself: the line, the target's own trouble, a full disk that somebody empties. */
const PASSING: readonly JobError[] = [
  'connection',
  'timeout',
  'busy',
  'serverError',
  'diskFull',
  'folderNotWritable',
  'unexpected',
];

/** After so many tries somebody should look, even where trouble might still pass. */
export const MAX_ATTEMPTS = 12;
const FIRST_DELAY_MS = 2000;
const MAX_DELAY_MS = 15 * 60_000;

/**
 * Decides when to try again: the delay doubles from 2 s up to 15 min, and is spread over its upper half so that desks
 * that failed together do not come back together. A target that names a time is never asked before it.
 * @param attempts tries so far, this one included
 * @param random a number in [0, 1)
 */
export function afterFailure(failure: Failure, attempts: number, now: Instant, random: number): AfterFailure {
  if (!PASSING.includes(failure.code) || attempts >= MAX_ATTEMPTS) return { state: 'failed' };
  const full = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
  const delay = Math.max(full / 2 + (full / 2) * random, (failure.retryAfterSeconds ?? 0) * 1000);
  return { state: 'waiting', notBefore: new Date(Date.parse(now) + Math.round(delay)).toISOString() };
}
