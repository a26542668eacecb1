import { z } from 'zod';
import { EditionId, JobId, RevisionId, StoryId, TargetId } from '../model/ids.ts';
import { procedure } from './base.ts';
import { Empty, InstantSchema, LanguageSchema } from './common.ts';

export const JOB_STATES = ['waiting', 'sending', 'unknown', 'done', 'failed', 'cancelled'] as const;
export const JOB_ACTIONS = ['publish', 'update', 'correct', 'retract'] as const;
/** Why a waiting job is not being sent now. */
export const WAIT_REASONS = ['next', 'scheduled', 'embargo', 'lane', 'retry', 'paused'] as const;
/** What went wrong, as a closed set; the HTTP status or errno is a param. */
export const JOB_ERRORS = [
  'connection',
  'timeout',
  'busy',
  'serverError',
  'refused',
  'folderNotWritable',
  'diskFull',
  'contentMismatch',
  'textMoved',
  'unexpected',
] as const;

export const Receipt = z.object({
  at: InstantSchema,
  url: z.string(),
  remoteId: z.string(),
  hashSeen: z.string(),
});

export const QueueJob = z.object({
  id: JobId,
  state: z.enum(JOB_STATES),
  action: z.enum(JOB_ACTIONS),
  editionId: EditionId,
  storyId: StoryId,
  storySlug: z.string(),
  language: LanguageSchema,
  headline: z.string(),
  revisionId: RevisionId,
  revisionHash: z.string(),
  targetId: TargetId,
  targetName: z.string(),
  isBreaking: z.boolean(),
  attempts: z.int(),
  waitReason: z.enum(WAIT_REASONS).nullable(),
  /** Earliest instant of the next try, when it waits. */
  notBefore: InstantSchema.nullable(),
  error: z.object({ code: z.enum(JOB_ERRORS), detail: z.string() }).nullable(),
  receipt: Receipt.nullable(),
  byName: z.string(),
  createdAt: InstantSchema,
  updatedAt: InstantSchema,
});
export type QueueJob = z.infer<typeof QueueJob>;

/** The publish queue and its targets. */
export const queueContract = {
  list: procedure('queue.read')
    .input(
      z.object({
        state: z.enum(JOB_STATES).optional(),
        editionId: EditionId.optional(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.array(QueueJob)),
  /** The queue in one line. */
  strip: procedure('signedIn')
    .input(Empty)
    .output(
      z.object({
        waiting: z.int(),
        sending: z.int(),
        failed: z.int(),
        nextTryAt: InstantSchema.nullable(),
        oldestWaitingAt: InstantSchema.nullable(),
      }),
    ),
  /** Tries what may be tried until nothing more can be sent now; returns what became of it. */
  run: procedure('queue.operate')
    .input(Empty)
    .output(z.object({ done: z.int(), failed: z.int(), waiting: z.int() })),
  /** Puts a failed or unknown job back in its lane; it is read back before it is ever sent again. */
  retry: procedure('queue.operate')
    .input(z.object({ jobId: JobId }))
    .output(QueueJob),
  cancel: procedure('queue.operate')
    .input(z.object({ jobId: JobId }))
    .output(QueueJob),
  targets: procedure('queue.read')
    .input(Empty)
    .output(
      z.array(
        z.object({
          id: TargetId,
          kind: z.enum(['static-site']),
          name: z.string(),
          place: z.string(),
          isPaused: z.boolean(),
        }),
      ),
    ),
  setTargetFolder: procedure('newsroom.configure')
    .input(z.object({ targetId: TargetId, folder: z.string().min(1) }))
    .output(Empty),
  setTargetPaused: procedure('queue.operate')
    .input(z.object({ targetId: TargetId, isPaused: z.boolean() }))
    .output(Empty),
  /** Writes the whole public site anew from what is live. */
  buildSite: procedure('site.build')
    .input(Empty)
    .output(z.object({ pages: z.int(), written: z.int(), removed: z.int(), folder: z.string() })),
};
