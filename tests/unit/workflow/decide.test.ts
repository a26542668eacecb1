import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REFUSAL_CODES } from '#shared/model/refusal.ts';
import { can } from '#shared/permissions/permissions.ts';
import { HEADLINE_MAX_CHARACTERS, decide } from '#shared/workflow/decide.ts';
import { EDITION_STATES, WORKFLOW, type EditionState, type Transition } from '#shared/workflow/table.ts';
import { NOW, actors, acts, facts, inputs } from '#tests/support/arbitraries.ts';

/** Most random acts are refused: many are tried, so that those that are allowed are many too. */
const MANY = { numRuns: 3000 };
const step = fc.tuple(acts, fc.option(actors), inputs, facts);

/** A text that waits for its approval and has all that it needs. */
const ready = { state: 'submitted', hasHeadline: true, headlineLength: 40, hasBody: true } as const;

test('whatever people try, an edition only moves along a line of the table', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let state: EditionState = 'draft';
      for (const [act, actor, input, known] of steps) {
        const verdict = decide(act, { ...known, state }, actor, input, NOW);
        if (!verdict.ok) continue;
        const row: Transition = WORKFLOW[act];
        expect(row.from).toContain(state);
        expect(verdict.to).toBe(row.to === 'unchanged' ? state : row.to);
        state = verdict.to;
      }
    }),
    MANY,
  );
});

test('every state can be reached from a draft, and none but a decision leads out of it', () => {
  const reached = new Set<EditionState>(['draft']);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const row of Object.values<Transition>(WORKFLOW))
      if (row.to !== 'unchanged' && row.from.some((state) => reached.has(state))) reached.add(row.to);
  }
  expect([...reached].toSorted()).toEqual(EDITION_STATES.toSorted());
});

test('what a role may not do is refused before anything of the edition is said', () => {
  fc.assert(
    fc.property(step, ([act, actor, input, known]) => {
      const row: Transition = WORKFLOW[act];
      fc.pre(row.permission !== null && !can(actor ?? undefined, row.permission).ok);
      const verdict = decide(act, known, actor, input, NOW);
      expect(verdict).toMatchObject({ ok: false, code: actor === null ? 'notSignedIn' : 'roleMayNot' });
    }),
    MANY,
  );
});

test('nobody approves their own text, except the editor-in-chief with a reason', () => {
  fc.assert(
    fc.property(actors, inputs, facts, (actor, input, known) => {
      const own = { ...known, ...ready, authorIds: [actor.userId] };
      const seen = { ...input, seenHash: known.textHash };
      const verdict = decide('approve', own, actor, seen, NOW);
      const isChief = actor.roles.includes('editor-in-chief');
      const hasReason = (input.reason ?? '').trim() !== '';
      expect(verdict.ok).toBe(isChief && hasReason);
      if (!verdict.ok && can(actor, 'story.approve').ok)
        expect(verdict.code).toBe(isChief ? 'ownTextNeedsReason' : 'ownTextMayNot');
      expect(decide('approve', { ...own, authorIds: [] }, actor, seen, NOW).ok).toBe(
        can(actor, 'story.approve').ok,
      );
    }),
    MANY,
  );
});

test('an approval is bound to the text that was seen, and what follows to the text that was approved', () => {
  fc.assert(
    fc.property(acts, actors, inputs, facts, (act, actor, input, known) => {
      const verdict = decide(act, known, actor, input, NOW);
      if (!verdict.ok) return;
      if (act === 'approve') expect([undefined, known.textHash]).toContain(input.seenHash);
      if (act === 'publish' || act === 'correct' || act === 'schedule')
        expect(known.approvedHash).toBe(known.textHash);
    }),
    MANY,
  );
});

test('nothing goes to readers under an embargo, nor without a headline, a body and a headline that fits', () => {
  fc.assert(
    fc.property(acts, actors, inputs, facts, (act, actor, input, known) => {
      const verdict = decide(act, known, actor, input, NOW);
      if (!verdict.ok) return;
      if (verdict.to === 'published')
        expect(known.embargoUntil === null || known.embargoUntil <= NOW).toBe(true);
      if (act === 'submit' || act === 'approve') {
        expect(known).toMatchObject({ hasHeadline: true, hasBody: true });
        expect(known.headlineLength).toBeLessThanOrEqual(HEADLINE_MAX_CHARACTERS);
      }
    }),
    MANY,
  );
});

test('a live edition is never spiked, and only a live one is retracted or corrected', () => {
  fc.assert(
    fc.property(acts, actors, inputs, facts, (act, actor, input, known) => {
      if (!decide(act, known, actor, input, NOW).ok) return;
      if (act === 'spike') expect(known.liveHash).toBeNull();
      if (act === 'retract' || act === 'correct') expect(known.liveHash).not.toBeNull();
    }),
    MANY,
  );
});

test('a schedule lies in the future, and a note or reason that is asked for has words in it', () => {
  fc.assert(
    fc.property(acts, actors, inputs, facts, (act, actor, input, known) => {
      if (!decide(act, known, actor, input, NOW).ok) return;
      const needs: Transition['needs'] = WORKFLOW[act].needs;
      if (needs.includes('futureDate')) expect((input.at ?? '') > NOW).toBe(true);
      if (needs.includes('note')) expect(input.note?.trim()).toBeTruthy();
      if (needs.includes('reason')) expect(input.reason?.trim()).toBeTruthy();
    }),
    MANY,
  );
});

test('a refusal has a code of the closed set and only plain values; a decision is the same each time', () => {
  fc.assert(
    fc.property(step, ([act, actor, input, known]) => {
      const verdict = decide(act, known, actor, input, NOW);
      expect(decide(act, known, actor, input, NOW)).toEqual(verdict);
      if (verdict.ok) return;
      expect(REFUSAL_CODES).toContain(verdict.code);
      for (const value of Object.values(verdict.params))
        expect(['string', 'number', 'boolean']).toContain(value === null ? 'string' : typeof value);
    }),
    MANY,
  );
});
