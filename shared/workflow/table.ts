import type { Permission } from '../permissions/permissions.ts';

/** The states of an edition. What is live is a fact of its own: an edition can be live and back in draft. */
export const EDITION_STATES = ['draft', 'submitted', 'approved', 'published', 'retracted', 'spiked'] as const;

export type EditionState = (typeof EDITION_STATES)[number];

/** One row of the workflow: an act, the states it starts from, the state it leads to, and what it asks for. */
export interface Transition {
  readonly from: readonly EditionState[];
  readonly to: EditionState | 'unchanged';
  /** `null` for what the newsroom itself does, e.g. when the text moves. */
  readonly permission: Permission | null;
  readonly needs: readonly Need[];
}

/** A condition that `decide` checks, in this order, before an act is allowed. */
export type Need =
  | 'text'
  | 'changes'
  | 'sameText'
  | 'otherAuthor'
  | 'note'
  | 'reason'
  | 'live'
  | 'notLive'
  | 'futureDate'
  | 'noEmbargo'
  | 'scheduled';

/** The whole workflow. `docs/workflow.md` is generated from this table. */
export const WORKFLOW = {
  submit: {
    from: ['draft', 'published'],
    to: 'submitted',
    permission: 'story.submit',
    needs: ['text', 'changes'],
  },
  withdraw: { from: ['submitted'], to: 'draft', permission: 'story.submit', needs: [] },
  return: { from: ['submitted', 'approved'], to: 'draft', permission: 'story.return', needs: ['note'] },
  approve: {
    from: ['submitted'],
    to: 'approved',
    permission: 'story.approve',
    needs: ['text', 'sameText', 'otherAuthor'],
  },
  schedule: {
    from: ['approved'],
    to: 'unchanged',
    permission: 'story.schedule',
    needs: ['sameText', 'futureDate'],
  },
  unschedule: { from: ['approved'], to: 'unchanged', permission: 'story.schedule', needs: ['scheduled'] },
  publish: {
    from: ['approved'],
    to: 'published',
    permission: 'story.publish',
    needs: ['sameText', 'noEmbargo'],
  },
  correct: {
    from: ['approved'],
    to: 'published',
    permission: 'story.correct',
    needs: ['sameText', 'live', 'note', 'noEmbargo'],
  },
  retract: {
    from: ['draft', 'submitted', 'approved', 'published'],
    to: 'retracted',
    permission: 'story.retract',
    needs: ['live', 'reason'],
  },
  spike: {
    from: ['draft', 'submitted', 'approved'],
    to: 'spiked',
    permission: 'story.spike',
    needs: ['notLive'],
  },
  unspike: { from: ['spiked'], to: 'draft', permission: 'story.spike', needs: [] },
  rework: { from: ['retracted'], to: 'draft', permission: 'story.publish', needs: [] },
  voidApproval: { from: ['approved'], to: 'draft', permission: null, needs: [] },
} as const satisfies Record<string, Transition>;

export type Act = keyof typeof WORKFLOW;

/** The acts that a person can ask for, in the order in which screens offer them. */
export const ACTS = (Object.keys(WORKFLOW) as Act[]).filter((act) => WORKFLOW[act].permission !== null);
