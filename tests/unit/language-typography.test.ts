import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setTypography, typedChange, type Digits } from '#shared/language/typography.ts';
import { LANGUAGES, type Language } from '#shared/model/language.ts';

/** What a text becomes when it is typed letter by letter. */
function typed(text: string, language: Language, digits: Digits = null): string {
  let now = '';
  for (const letter of text) {
    const change = typedChange(now, letter, language, digits);
    now = change === null ? now + letter : now.slice(0, now.length - change.back) + change.insert;
  }
  return now;
}

test('English quotation marks and apostrophes turn the way they should', () => {
  expect(typed('"It\'s late," she said. ("Why?")', 'en')).toBe('“It’s late,” she said. (“Why?”)');
  expect(typed('wait... no -- yes', 'en')).toBe('wait… no — yes');
});

test('French marks stand off their words by a space that does not break', () => {
  expect(typed('"Bonjour!" dit-elle; et toi ?', 'fr')).toBe(
    '«\u202FBonjour\u202F!\u202F» dit-elle\u202F; et toi\u202F?',
  );
  expect(setTypography('Il dit : oui', 'fr', null)).toBe('Il dit\u00A0: oui');
  expect(setTypography('à 14:30, score 2:1', 'fr', null)).toBe('à 14:30, score 2:1');
  expect(typed("l'été", 'fr')).toBe('l’été');
});

test('Arabic marks follow Arabic words only', () => {
  expect(typed('قال "نعم", ثم سأل: متى؟ أين?', 'ar')).toBe('قال «نعم»، ثم سأل: متى؟ أين؟');
  expect(typed('في Paris, Texas?', 'ar')).toBe('في Paris, Texas?');
  expect(typed('1,200', 'ar')).toBe('1,200');
});

test('digits are set as the edition wants them, and those of a Latin name are left alone', () => {
  expect(typed('عام 2026 في C4', 'ar', 'arabic-indic')).toBe('عام ٢٠٢٦ في C4');
  expect(setTypography('عام ٢٠٢٦', 'ar', 'latin')).toBe('عام 2026');
  expect(setTypography('عام ٢٠٢٦ و2027', 'ar', null)).toBe('عام ٢٠٢٦ و2027');
});

test('addresses stay what they are in every language', () => {
  const text = 'https://example.org/a?b="c"--d;e desk@example.org report_2.final.pdf #خبر_1';
  for (const language of LANGUAGES) expect(setTypography(text, language, 'arabic-indic')).toBe(text);
});

test('an address that is typed by hand stays an address, and what is written around it is set', () => {
  const address = `https://example.org/${'a'.repeat(80)}?b=1;c=2`;
  for (const language of LANGUAGES) {
    expect(typed(`${address} `, language)).toBe(`${address} `);
    expect(typed('mailto:desk@example.org', language)).toBe('mailto:desk@example.org');
  }
  expect(setTypography('"https://example.org/", dit-il', 'en', null)).toBe('“https://example.org/”, dit-il');
});

test('dashes at the start of a line are left to become a rule', () => {
  for (const language of LANGUAGES) expect(typed('---', language)).toBe('---');
});

test('stretched words and stray direction marks go, harakat stay', () => {
  expect(setTypography('\u200Fالسـلامُ \u202Bعَلَيْكُم\u202C', 'ar', null)).toBe('السلامُ عَلَيْكُم');
});

const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    '...',
    '--',
    ',',
    ';',
    '?',
    '!',
    ':',
    ' ',
    '\u202F',
    '«',
    '»',
    '(',
    ')',
    'word',
    'l',
    'كلمة',
    'كَ',
    'ـ',
  ],
  ...['12', '٣', 'C4', 'https://example.org/?a=1', '\u200F', '-', '.'],
);
const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const digitsOf = fc.constantFrom<Digits>(null, 'latin', 'arabic-indic');

test('a text that was set once stays as it is', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), digitsOf, (text, language, digits) => {
      const once = setTypography(text, language, digits);
      expect(setTypography(once, language, digits)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('no letter and no vowel sign is lost by setting a text', () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{M}]|\u0640/gu, '');
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), digitsOf, (text, language, digits) => {
      expect(letters(setTypography(text, language, digits))).toBe(letters(text));
    }),
  );
});
