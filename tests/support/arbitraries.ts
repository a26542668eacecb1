import fc from 'fast-check';
import type { UserId } from '#shared/model/ids.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import { ROLES } from '#shared/permissions/roles.ts';
import type { ActInput, EditionFacts } from '#shared/workflow/decide.ts';
import { EDITION_STATES, WORKFLOW, type Act } from '#shared/workflow/table.ts';

/** The instant at which every generated edition is looked at. */
export const NOW = '2026-03-01T09:00:00.000Z';
const EARLIER = '2026-03-01T08:00:00.000Z';
const LATER = '2026-03-01T10:00:00.000Z';

const person = (number: number) => `01900000-0000-7000-8000-00000000000${number}` as UserId;
const userId = fc.constantFrom(person(1), person(2), person(3));
const hash = fc.constantFrom('aaaa', 'bbbb', 'cccc');
const words = fc.constantFrom(undefined, '', '   ', 'because of the date');

/** Every act of the table, what people ask for and what the newsroom does by itself. */
export const acts = fc.constantFrom(...(Object.keys(WORKFLOW) as Act[]));

/** A person with any mix of roles, also with none. */
export const actors: fc.Arbitrary<Actor> = fc.record({
  userId,
  name: fc.constant('Somebody'),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
});

const anyFacts: fc.Arbitrary<EditionFacts> = fc.record({
  state: fc.constantFrom(...EDITION_STATES),
  textHash: hash,
  approvedHash: fc.option(hash),
  liveHash: fc.option(hash),
  authorIds: fc.uniqueArray(userId),
  hasHeadline: fc.boolean(),
  headlineLength: fc.integer({ min: 0, max: 600 }),
  hasBody: fc.boolean(),
  scheduledAt: fc.option(fc.constantFrom(EARLIER, LATER)),
  embargoUntil: fc.option(fc.constantFrom(EARLIER, NOW, LATER)),
});

/** What may be known of an edition, also what should not be able to happen; half of them are such that much is allowed. */
export const facts: fc.Arbitrary<EditionFacts> = fc.oneof(
  anyFacts,
  anyFacts.map((known) => ({
    ...known,
    approvedHash: known.textHash,
    hasHeadline: true,
    headlineLength: 40,
    hasBody: true,
  })),
);

/** What a person gives along with an act. */
export const inputs: fc.Arbitrary<ActInput> = fc.record({
  seenHash: fc.option(hash, { nil: undefined }),
  note: words,
  reason: words,
  at: fc.option(fc.constantFrom(EARLIER, NOW, LATER), { nil: undefined }),
});
