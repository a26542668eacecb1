import { assertNever } from '../model/assert-never.ts';
import type { Instant, UserId } from '../model/ids.ts';
import { refuse, type Verdict } from '../model/refusal.ts';
import { can, type Actor } from '../permissions/permissions.ts';
import { WORKFLOW, type Act, type EditionState, type Need, type Transition } from './table.ts';

/** What must be known of an edition to decide on an act; loaded by the command, in the same transaction. */
export interface EditionFacts {
  readonly state: EditionState;
  /** SHA-256 of the working text's canonical JSON. */
  readonly textHash: string;
  /** Hash of the revision that is approved, or live, or null when there is none. */
  readonly approvedHash: string | null;
  readonly liveHash: string | null;
  /** Everyone who typed in the edition since it was last published, and its named author. */
  readonly authorIds: readonly UserId[];
  readonly hasHeadline: boolean;
  readonly headlineLength: number;
  readonly hasBody: boolean;
  readonly scheduledAt: Instant | null;
  readonly embargoUntil: Instant | null;
}

/** What the person gave along with the act. */
export interface ActInput {
  /** Hash of the text that the person was looking at; required by acts that bind to one text. */
  readonly seenHash?: string | undefined;
  readonly note?: string | undefined;
  readonly reason?: string | undefined;
  readonly at?: Instant | undefined;
}

export const HEADLINE_MAX_CHARACTERS = 300;

/** Whether an act is allowed now, and to which state it leads; else the first reason why not. Pure. */
export function decide(
  act: Act,
  facts: EditionFacts,
  actor: Actor | null,
  input: ActInput,
  now: Instant,
): Verdict<{ to: EditionState }> {
  const row: Transition = WORKFLOW[act];
  if (row.permission !== null) {
    const allowed = can(actor ?? undefined, row.permission);
    if (!allowed.ok) return allowed;
  }
  if (!row.from.includes(facts.state))
    return refuse('wrongState', { act, state: facts.state, from: row.from.join(',') });
  for (const need of row.needs) {
    const met = checkNeed(need, act, facts, actor, input, now);
    if (!met.ok) return met;
  }
  return { ok: true, to: row.to === 'unchanged' ? facts.state : row.to };
}

function checkNeed(
  need: Need,
  act: Act,
  facts: EditionFacts,
  actor: Actor | null,
  input: ActInput,
  now: Instant,
): Verdict {
  switch (need) {
    case 'text':
      if (!facts.hasHeadline) return refuse('headlineMissing');
      if (facts.headlineLength > HEADLINE_MAX_CHARACTERS)
        return refuse('headlineTooLong', { max: HEADLINE_MAX_CHARACTERS });
      return facts.hasBody ? { ok: true } : refuse('bodyEmpty');
    case 'changes':
      return facts.liveHash === facts.textHash ? refuse('nothingChanged') : { ok: true };
    case 'sameText':
      if (facts.state === 'approved' && facts.approvedHash !== facts.textHash) return refuse('textMoved');
      return input.seenHash === undefined || input.seenHash === facts.textHash
        ? { ok: true }
        : refuse('textMoved');
    case 'otherAuthor':
      return checkAuthor(facts, actor, input);
    case 'note':
      return isFilled(input.note) ? { ok: true } : refuse('noteMissing', { act });
    case 'reason':
      return isFilled(input.reason) ? { ok: true } : refuse('reasonMissing', { act });
    case 'live':
      return facts.liveHash === null ? refuse('notLive') : { ok: true };
    case 'notLive':
      return facts.liveHash === null ? { ok: true } : refuse('liveMustBeRetracted');
    case 'futureDate':
      return input.at !== undefined && input.at > now ? { ok: true } : refuse('dateInPast');
    case 'noEmbargo':
      return facts.embargoUntil === null || facts.embargoUntil <= now
        ? { ok: true }
        : refuse('embargoed', { until: facts.embargoUntil });
    case 'scheduled':
      return facts.scheduledAt === null
        ? refuse('wrongState', { act, state: facts.state, from: 'scheduled' })
        : { ok: true };
    default:
      return assertNever(need);
  }
}

/** Nobody approves their own text, except the editor-in-chief with a recorded reason. */
function checkAuthor(facts: EditionFacts, actor: Actor | null, input: ActInput): Verdict {
  if (actor === null || !facts.authorIds.includes(actor.userId)) return { ok: true };
  if (!actor.roles.includes('editor-in-chief')) return refuse('ownTextMayNot');
  return isFilled(input.reason) ? { ok: true } : refuse('ownTextNeedsReason');
}

const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
