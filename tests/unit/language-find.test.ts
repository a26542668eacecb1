import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInText } from '#shared/language/find.ts';
import { foldText } from '#shared/language/fold.ts';

const wordsAt = (text: string, query: string, isFolded = true) =>
  findInText(text, query, { isFolded }).map(({ start, end }) => text.slice(start, end));

test('a word is found with or without its harakat, tatweel, hamza and ta marbuta, and is taken whole', () => {
  expect(wordsAt('كَتَبَ الكاتبُ كتـابًا', 'كتاب')).toEqual(['كتـابً']);
  expect(wordsAt('مدرسةٌ ومدرسه', 'مدرسة')).toEqual(['مدرسةٌ', 'مدرسه']);
  expect(wordsAt('إلى أحمد', 'احمد')).toEqual(['أحمد']);
  expect(wordsAt('L’ÉTÉ, l’été', 'ete')).toEqual(['ÉTÉ', 'été']);
  expect(wordsAt('عام ٢٠٢٦', '2026')).toEqual(['٢٠٢٦']);
});

test('an exact search sees every mark', () => {
  expect(wordsAt('أحمد احمد', 'احمد', false)).toEqual(['احمد']);
  expect(wordsAt('Cairo cairo', 'cairo', false)).toEqual(['cairo']);
  expect(wordsAt('anything', '', false)).toEqual([]);
});

test('what is found says what was looked for, in order, and none lies over another', () => {
  const text = fc
    .array(fc.constantFrom('أ', 'ا', 'َ', 'ـ', 'ة', 'ه', 'é', 'e', 'A', ' ', '👩‍🌾', 'œ'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(
      text,
      fc.array(fc.constantFrom('ا', 'ه', 'e', 'a', 'o'), { minLength: 1, maxLength: 2 }),
      (inside, query) => {
        let end = 0;
        for (const found of findInText(inside, query.join(''), { isFolded: true })) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(foldText(inside.slice(found.start, found.end))).toContain(query.join(''));
          end = found.end;
        }
      },
    ),
  );
});
