import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snippet } from '#shared/language/snippet.ts';
import { indexText, queryTokens, searchTokens, stemCore } from '#shared/language/tokens.ts';
import { foldText } from '#shared/language/fold.ts';
import { LANGUAGES } from '#shared/model/language.ts';
import { vocabulary } from '../support/corpus.ts';

const whole = (query: string) => queryTokens(query).map(({ stems }) => ({ stems, beginnings: [] }));
const marked = (parts: ReturnType<typeof snippet>) => parts.filter(({ hit }) => hit).map(({ text }) => text);

const WRITTEN = [
  ...['حكومة', 'والحُكُومَةُ', 'للحكومة', 'الموازنات', 'مؤتمر', 'مسؤولون', 'ﻻجئون', 'ســـلام', '٢٠٣٠'],
  ...['policies', 'Policy', 'planning', 'rated', 'hoping', 'agreed', 'ties', 'studies', 'classes', 'News'],
  ...[
    'journaux',
    'œuvres',
    'chevaux',
    'natives',
    'chanteuse',
    'première',
    'l’hôpital',
    'été',
    'e\u0301te\u0301',
    'ﬁnance',
  ],
];

test('every word of a stem has the stem’s core in it, in every language', () => {
  for (const language of LANGUAGES) {
    const words = [...WRITTEN, ...vocabulary(language)];
    const without = words.filter((word) =>
      searchTokens(word, language).some(({ token }) => !foldText(word).includes(stemCore(token))),
    );
    expect(without).toEqual([]);
  }
});

test('a snippet marks a word wherever in a long text the index found it', () => {
  const filler = fc.constantFrom(
    'Nothing of note happened. ',
    'لم يحدث شيء، ',
    'Rien à signaler ; ',
    'x'.repeat(700),
    '\n',
  );
  const around = fc.array(filler, { maxLength: 60 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(
      around,
      fc.constantFrom(...WRITTEN),
      fc.constantFrom(...WRITTEN),
      around,
      fc.constantFrom(...LANGUAGES),
      (before, word, query, after, language) => {
        const index = new Set(indexText(word, language).split(' '));
        const sought = whole(query);
        fc.pre(sought.every(({ stems }) => stems.some((stem) => index.has(stem))));
        expect(marked(snippet(`${before} ${word} ${after}`, language, sought, 160))).not.toEqual([]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('words that stand together far down a text are shown together', () => {
  const filler = 'The harbour lay quiet. Nothing of note happened on the quay that day. '.repeat(40);
  const parts = snippet(`${filler}The minister saw the harbour.`, 'en', whole('harbour minister'), 120);
  expect(new Set(marked(parts))).toEqual(new Set(['minister', 'harbour']));
});

test('a text of a million letters without a space gives a snippet of the asked length', () => {
  const parts = snippet('𝒙'.repeat(500_000), 'en', whole('harbour'), 159);
  const text = parts.map((part) => part.text).join('');
  expect(text.length).toBeLessThanOrEqual(160);
  expect(text.isWellFormed()).toBe(true);
});
