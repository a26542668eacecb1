import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiDigits } from '#shared/language/digits.ts';
import { foldText } from '#shared/language/fold.ts';
import { SLUG_MAX_LENGTH, slugOf } from '#shared/language/slug.ts';

const HARAKAT = 'ًٌٍَُِّْٰ';
const arabicLetter = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآٱىةؤئء');
const arabicWord = fc.array(arabicLetter, { minLength: 1, maxLength: 9 }).map((letters) => letters.join(''));

test.each([
  ['الحُكُومَةُ', 'الحكومه'],
  ['الـــقاهرة', 'القاهره'],
  ['أإآٱا', 'ااااا'],
  ['مستشفى', 'مستشفي'],
  ['مسؤول', 'مسوول'],
  ['قائد', 'قايد'],
  ['هٰذا', 'هذا'],
  ['ﻻﻋﺐ', 'لاعب'],
  ['\u200Fمصر\u200E\u200B', 'مصر'],
  ['ایران', 'ايران'],
  ['Œuvre à Orléans, ÇA', 'oeuvre a orleans, ca'],
  ['LA\u0300', 'la'],
  ['Straße', 'strasse'],
  ['١٩٤٨ و۱۳۵۷', '1948 و1357'],
])('search sees %j as %j', (written, folded) => {
  expect(foldText(written)).toBe(folded);
});

test('folding a folded text changes nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { numRuns: 2000 },
  );
});

test('folding is settled for every character of Unicode', () => {
  const unsettled: string[] = [];
  for (let point = 0; point <= 0x10ffff; point += 1) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const once = foldText(String.fromCodePoint(point));
    if (foldText(once) !== once) unsettled.push(point.toString(16));
  }
  expect(unsettled).toEqual([]);
});

test('harakat and tatweel put between letters never change what search sees', () => {
  const mark = fc.constantFrom(...HARAKAT, 'ـ', '\u200F', '\u200D');
  fc.assert(
    fc.property(arabicWord, fc.array(fc.tuple(fc.nat(8), mark), { maxLength: 6 }), (word, marks) => {
      let vocalized = word;
      for (const [at, sign] of marks) {
        const place = Math.min(at + 1, vocalized.length);
        vocalized = vocalized.slice(0, place) + sign + vocalized.slice(place);
      }
      expect(foldText(vocalized)).toBe(foldText(word));
    }),
  );
});

test('a Hindi word keeps its vowel signs', () => {
  expect(foldText('दिल्ली')).toBe('दिल्ली');
});

test('digits of three scripts become one', () => {
  expect(asciiDigits('٣٫٥ ۴ 7')).toBe('3٫5 4 7');
});

test.each([
  ['L’hôpital d’État : l’œuvre', 'l-hopital-d-etat-l-oeuvre'],
  ["China's 'Spy' Agency", 'chinas-spy-agency'],
  ['مُحَمَّدٌ يزور الـقاهرة في ٢٠٢٤!', 'محمد-يزور-القاهرة-في-2024'],
  ['أزمة المياه: لجنة إلى الوزير', 'أزمة-المياه-لجنة-إلى-الوزير'],
  ['!!! ؟', 'story'],
  ['', 'story'],
])('the headline %j lives at %j', (headline, slug) => {
  expect(slugOf(headline)).toBe(slug);
});

test('a slug is never empty, never too long, and has nothing that an address or a file name cannot hold', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), arabicWord), (headline) => {
      const slug = slugOf(headline);
      expect(slug.length).toBeGreaterThan(0);
      expect(slug.length).toBeLessThanOrEqual(SLUG_MAX_LENGTH);
      expect(slug).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
      expect(slugOf(slug)).toBe(slug);
    }),
    { numRuns: 1000 },
  );
});

test('a long headline is cut between words', () => {
  const slug = slugOf('one two three four five '.repeat(10));
  expect(slug.endsWith('-one') || slug.endsWith('-two') || slug.endsWith('-three')).toBe(true);
});
