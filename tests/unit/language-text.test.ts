import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingMinutes, wordCount } from '#shared/language/counts.ts';
import { arabicShare, isRtl } from '#shared/language/direction.ts';
import { snippet } from '#shared/language/snippet.ts';
import { queryTokens } from '#shared/language/tokens.ts';

const sought = (query: string) => queryTokens(query).map(({ stems }) => ({ stems, beginnings: [] }));

test('a snippet marks the word as it was written, with its harakat and its article', () => {
  const parts = snippet('أعلنت الحُكُومَةُ قرارها', 'ar', sought('حكومة'), 200);
  expect(parts).toEqual([
    { text: 'أعلنت ', hit: false },
    { text: 'الحُكُومَةُ', hit: true },
    { text: ' قرارها', hit: false },
  ]);
});

test('a snippet of a long text shows where both words stand together', () => {
  const filler = 'Nothing of note happened on the quay that day. '.repeat(40);
  const text = `The harbour opened. ${filler}The harbour master met the minister. ${filler}`;
  const parts = snippet(text, 'en', sought('harbours minister'), 120);
  expect(parts.filter(({ hit }) => hit).map(({ text: hit }) => hit)).toEqual(['harbour', 'minister']);
  expect(parts.at(0)).toEqual({ text: '…', hit: false });
  expect(parts.at(-1)).toEqual({ text: '…', hit: false });
});

test('a snippet marks what a word still being typed may become', () => {
  const parts = snippet('Électricité coupée', 'fr', queryTokens('elec'), 100);
  expect(parts[0]).toEqual({ text: 'Électricité', hit: true });
});

test('a snippet marks an Arabic noun begun after its article', () => {
  const parts = snippet('اجتمعت حكومة الوحدة', 'ar', queryTokens('الحكو'), 100);
  expect(parts.filter(({ hit }) => hit)).toEqual([{ text: 'حكومة', hit: true }]);
});

test('two words that never stand together are shown where the first of them stands', () => {
  const filler = 'Nothing of note happened on the quay that day. '.repeat(20);
  const parts = snippet(
    `The harbour opened. ${filler}The minister left.`,
    'en',
    sought('minister harbour'),
    60,
  );
  expect(parts.filter(({ hit }) => hit)).toEqual([{ text: 'harbour', hit: true }]);
});

test('without a hit a snippet is the start of the text', () => {
  expect(snippet('one two three four', 'en', sought('nowhere'), 9)).toEqual([
    { text: 'one two', hit: false },
    { text: '…', hit: false },
  ]);
  expect(snippet('', 'en', sought('nowhere'), 9)).toEqual([]);
});

test('a snippet is always a stretch of the original text, no longer than was asked', () => {
  const word = fc.constantFrom(
    'harbour',
    'ministers',
    'الحكومة',
    'élection',
    'l’eau',
    '2024',
    '…',
    'x'.repeat(50),
  );
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 120 }), (written, maxChars) => {
      const parts = snippet(written, 'en', sought('harbour حكومة minister'), maxChars);
      const inner = parts.map((part) => part.text).join('');
      const stretch = inner.replace(/^…(?!$)/, '').replace(/…$/, '');
      expect(written.includes(stretch) || written.includes(inner)).toBe(true);
      expect(inner.length).toBeLessThanOrEqual(maxChars + 2);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['The minister’s 3 aides, at last, resigned.', 'en', 7],
  ['قالت الوزارة إنّ القرار نهائي.', 'ar', 5],
  ['Aujourd’hui, l’hôpital rouvre.', 'fr', 3],
  ['', 'en', 0],
  ['… — !', 'fr', 0],
] as const)('%j in %s has %i words', (text, language, words) => {
  expect(wordCount(text, language)).toBe(words);
});

test('reading takes whole minutes, longer in Arabic', () => {
  expect(readingMinutes(0, 'en')).toBe(0);
  expect(readingMinutes(1, 'en')).toBe(1);
  expect(readingMinutes(456, 'en')).toBe(2);
  expect(readingMinutes(456, 'ar')).toBe(4);
});

test('an Arabic paragraph that opens with a Latin name is still Arabic', () => {
  expect(arabicShare('Reuters: قالت مصادر في الوزارة إن القرار نهائي')).toBeGreaterThan(0.5);
  expect(arabicShare('The daily الشرق said')).toBeLessThan(0.5);
  expect(arabicShare('1984!')).toBe(0);
  expect(isRtl('ar')).toBe(true);
  expect(isRtl('fr')).toBe(false);
});
