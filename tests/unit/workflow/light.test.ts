import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lightOf, type LightFacts } from '#shared/workflow/light.ts';
import { EDITION_STATES } from '#shared/workflow/table.ts';

const calm: LightFacts = {
  state: 'draft',
  isLive: false,
  hasChanges: true,
  isScheduled: false,
  delivery: 'arrived',
  isBehind: false,
};

test.each([
  ['an edition that nobody made', undefined, 'none'],
  ['a new one', calm, 'draft'],
  ['one in review', { ...calm, state: 'submitted' }, 'review'],
  ['an approved one', { ...calm, state: 'approved' }, 'approved'],
  ['an approved one with a date', { ...calm, state: 'approved', isScheduled: true }, 'scheduled'],
  ['a published one', { ...calm, state: 'published', isLive: true, hasChanges: false }, 'live'],
  [
    'a published one on its way to the site',
    { ...calm, state: 'published', isLive: true, hasChanges: false, delivery: 'sending' },
    'sending',
  ],
  [
    'a published one that the queue gave up',
    { ...calm, state: 'published', isLive: true, hasChanges: false, delivery: 'failed' },
    'not-sent',
  ],
  [
    'a retraction that readers do not have yet',
    { ...calm, state: 'retracted', delivery: 'sending' },
    'sending',
  ],
  ['a live one that somebody works on', { ...calm, isLive: true }, 'live-changed'],
  [
    'a live one whose sister was updated',
    { ...calm, state: 'published', isLive: true, hasChanges: false, isBehind: true },
    'out-of-date',
  ],
  ['a retracted one', { ...calm, state: 'retracted' }, 'retracted'],
  ['a spiked one', { ...calm, state: 'spiked' }, 'spiked'],
] as const)('%s shows its own light', (_, facts, light) => {
  expect(lightOf(facts)).toBe(light);
});

test('what waits for an editor shows as waiting, however live the last text is', () => {
  fc.assert(
    fc.property(
      fc.record({
        state: fc.constantFrom(...EDITION_STATES),
        isLive: fc.boolean(),
        hasChanges: fc.boolean(),
        isScheduled: fc.boolean(),
        delivery: fc.constantFrom('arrived' as const, 'sending' as const, 'failed' as const),
        isBehind: fc.boolean(),
      }),
      (facts) => {
        expect(lightOf(facts) === 'review').toBe(facts.state === 'submitted');
      },
    ),
  );
});
