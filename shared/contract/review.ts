import { z } from 'zod';
import { EditionId, RevisionId } from '../model/ids.ts';
import { procedure } from './base.ts';
import {
  EditionSummary,
  Empty,
  InstantSchema,
  RevisionContentSchema,
  RevisionSummary,
  StorySummary,
} from './common.ts';
import { EditionDetail } from './stories.ts';

const edition = z.object({ editionId: EditionId });
const text = z.string().max(5000);

/** One edition that waits for a decision. */
export const WaitingEdition = z.object({
  story: StorySummary.omit({ editions: true }),
  edition: EditionSummary,
  /** `approve`: waits for an approval; `publish`: approved, waits to be published. */
  waitsFor: z.enum(['approve', 'publish']),
  since: InstantSchema,
  byName: z.string(),
});

/** One piece of a comparison: a field of the edition or a block of its body, in the order of the newer text. */
export const DiffPart = z.object({
  field: z.enum(['headline', 'deck', 'byline', 'dateline', 'seoTitle', 'seoDescription', 'body']),
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  blockKind: z.string().nullable(),
  tokens: z.array(z.object({ text: z.string(), op: z.enum(['same', 'added', 'removed']) })),
});

/** The workflow: each act of shared/workflow, and what an approver needs to see. */
export const reviewContract = {
  /** What waits: breaking first, then oldest first. */
  waiting: procedure('story.read').input(Empty).output(z.array(WaitingEdition)),
  submit: procedure('story.submit')
    .input(edition.extend({ note: text.optional() }))
    .output(EditionDetail),
  withdraw: procedure('story.submit').input(edition).output(EditionDetail),
  return: procedure('story.return')
    .input(edition.extend({ note: text }))
    .output(EditionDetail),
  /** Binds the approval to the text that the approver saw. Refused with `textMoved` when it is another by now. */
  approve: procedure('story.approve')
    .input(edition.extend({ seenHash: z.string(), reason: text.optional() }))
    .output(EditionDetail),
  schedule: procedure('story.schedule')
    .input(edition.extend({ at: InstantSchema }))
    .output(EditionDetail),
  unschedule: procedure('story.schedule').input(edition).output(EditionDetail),
  publish: procedure('story.publish').input(edition).output(EditionDetail),
  correct: procedure('story.correct')
    .input(edition.extend({ note: text }))
    .output(EditionDetail),
  retract: procedure('story.retract')
    .input(edition.extend({ reason: text }))
    .output(EditionDetail),
  spike: procedure('story.spike')
    .input(edition.extend({ reason: text.optional() }))
    .output(EditionDetail),
  unspike: procedure('story.spike').input(edition).output(EditionDetail),
  rework: procedure('story.publish').input(edition).output(EditionDetail),
  revisions: procedure('story.read').input(edition).output(z.array(RevisionSummary)),
  getRevision: procedure('story.read')
    .input(z.object({ revisionId: RevisionId }))
    .output(RevisionSummary.extend({ content: RevisionContentSchema })),
  /** From one revision to another, or to the working text when `to` is not given; from nothing when `from` is not given. */
  diff: procedure('story.read')
    .input(edition.extend({ from: RevisionId.optional(), to: RevisionId.optional() }))
    .output(z.array(DiffPart)),
  /** Freezes the working text under a name. */
  nameVersion: procedure('story.edit').input(edition).output(RevisionSummary),
  /** Brings an old revision back as the working text; the present text is frozen first. */
  restore: procedure('story.edit')
    .input(edition.extend({ revisionId: RevisionId }))
    .output(EditionDetail),
};
