import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arabicStems } from '#shared/language/arabic-stems.ts';
import {
  BEGINNINGS_OF_THEIR_OWN,
  ENDINGS_OF_THEIR_OWN,
  FUNCTION_WORDS,
} from '#shared/language/arabic-words.ts';
import { foldText } from '#shared/language/fold.ts';
import { indexText, queryTokens, searchTokens } from '#shared/language/tokens.ts';
import type { Language } from '#shared/model/language.ts';

/** Whether a story with this text is found by this query, as a full-text index would decide. */
function finds(query: string, text: string, language: Language): boolean {
  const index = new Set(indexText(text, language).split(' '));
  return queryTokens(query).every(({ stems }) => stems.some((stem) => index.has(stem)));
}

const CONJUNCTIONS = ['', 'و', 'ف'];
const HEADS = ['', 'ب', 'ل', 'ك', 'ال', 'بال', 'كال', 'لل'];
const clitics = CONJUNCTIONS.flatMap((first) => HEADS.map((head) => first + head)).filter(
  (all) => all !== '',
);
const NOUNS = [
  ...['حكومة', 'رئيس', 'انتخابات', 'كتاب', 'بيت', 'نفط', 'وزارة', 'ولاية', 'فكرة', 'فريق', 'مدينة', 'لجنة'],
  ...['كلمة', 'بطاقة', 'لبنان', 'فلسطين', 'بريطانيا', 'مصر', 'سياسة', 'أمن', 'إعلام', 'مؤتمر', 'قرار', 'شعب'],
];

test.each(clitics)(
  'a search for a bare word finds it with %j attached, and the other way round',
  (clitic) => {
    const missed = NOUNS.filter((noun) => {
      const attached = clitic + noun;
      return !finds(noun, `قال إن ${attached} هنا`, 'ar') || !finds(attached, `قال إن ${noun} هنا`, 'ar');
    });
    expect(missed).toEqual([]);
  },
);

const listed = [...FUNCTION_WORDS, ...ENDINGS_OF_THEIR_OWN, ...BEGINNINGS_OF_THEIR_OWN].map(foldText);
const listedStems = new Set(listed.flatMap(arabicStems));
const letter = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي');
const bareWord = fc
  .array(letter, { minLength: 3, maxLength: 9 })
  .map((letters) => letters.join(''))
  .filter((word) => !/^[وفبلك]*(?:ال|لل)/.test(word));

test('every clitic combination shares a stem with its bare word, whatever the word', () => {
  fc.assert(
    fc.property(bareWord, fc.constantFrom(...clitics), (word, clitic) => {
      const attached = clitic + word;
      const longer = Array.from(clitic, (_, at) => attached.slice(at));
      fc.pre(!longer.flatMap(arabicStems).some((stem) => listedStems.has(stem)));
      const stems = arabicStems(word);
      expect(arabicStems(attached).some((stem) => stems.includes(stem))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test('harakat never change a match', () => {
  const haraka = fc.constantFrom(...'ًٌٍَُِّْٰـ');
  fc.assert(
    fc.property(bareWord, fc.array(haraka, { minLength: 12, maxLength: 12 }), (word, marks) => {
      const vocalized = [...word].map((sign, at) => sign + (marks[at] ?? '')).join('');
      expect(searchTokens(vocalized, 'ar').map(({ token }) => token)).toEqual([...arabicStems(word)]);
    }),
  );
});

test.each([
  ['كرة', 'فكرة جديدة'],
  ['زار', 'وزارة الصحة'],
  ['طاقة', 'بطاقة هوية'],
  ['لبن', 'جنوب لبنان'],
  ['علي', 'قال عليه'],
  ['جنة', 'لجنة التحقيق'],
])('a search for %s does not bring a story that says %s', (query, text) => {
  expect(finds(query, text, 'ar')).toBe(false);
});

test.each([
  ['مصر', 'الوفد المصري والمصريون والمصريات', 'ar'],
  ['فلسطيني', 'فلسطين', 'ar'],
  ['حكومة', 'حكومتها', 'ar'],
  ['رئيسًا', 'الرئيس', 'ar'],
  ['روسيا', 'القوات الروسية', 'ar'],
  ['٢٠٢٤', 'in 2024', 'en'],
  ['elections', 'the election', 'en'],
  ['planned', 'they are planning', 'en'],
  ['policies', 'a policy', 'en'],
  ['ministries', 'the ministry', 'en'],
  ["China's agency", 'agencies in China', 'en'],
  ['elections', 'l’élection', 'fr'],
  ['hopital', 'à l’hôpital', 'fr'],
  ['publie', 'les textes publiés', 'fr'],
  ['premiere', 'les premiers ministres', 'fr'],
  ['journaux', 'un journal', 'fr'],
  ['oeuvre', 'les œuvres', 'fr'],
  ['jeu', 'les jeux', 'fr'],
  ['prix', 'les prix', 'fr'],
  ['reuters', 'نقلت Reuters الخبر', 'ar'],
] as const)('a search for %s finds %s', (query, text, language) => {
  expect(finds(query, text, language)).toBe(true);
});

test.each([
  ['prix', 'ils ont pris', 'fr'],
  ['voix', 'je le vois', 'fr'],
  ['paix', 'une paie', 'fr'],
] as const)('a search for %s does not bring %s', (query, text, language) => {
  expect(finds(query, text, language)).toBe(false);
});

test('the place of every token slices its word out of the text as it was written', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.lorem(),
    fc.array(bareWord).map((all) => all.join('، ')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom<Language>('ar', 'en', 'fr'), (written, language) => {
      let last = 0;
      for (const { token, start, end } of searchTokens(written, language)) {
        expect(start).toBeGreaterThanOrEqual(last);
        last = start;
        expect(searchTokens(written.slice(start, end), language).map((found) => found.token)).toContain(
          token,
        );
      }
    }),
    { numRuns: 1000 },
  );
});

test('words glued across scripts are two words', () => {
  expect(searchTokens('الـGDP', 'ar').map(({ token }) => token)).toEqual(['ال', 'gdp']);
  expect(searchTokens('و2024', 'ar').map(({ token }) => token)).toEqual(['2024']);
});

test('the Arabic article is never completed while someone types', () => {
  expect(queryTokens('ال وال بال لل ولل و ب').flatMap(({ beginnings }) => beginnings)).toEqual([]);
  expect(queryTokens('الح').map(({ beginnings }) => beginnings)).toEqual([['الح']]);
});

test('an Arabic noun begun after its article is completed with and without it', () => {
  expect(queryTokens('الحك').map(({ beginnings }) => beginnings)).toEqual([['الحك', 'حك']]);
  expect(queryTokens('وبالحك').map(({ beginnings }) => beginnings)).toEqual([['وبالحك', 'حك']]);
  expect(queryTokens('حك').map(({ beginnings }) => beginnings)).toEqual([['حك']]);
});

test('a word is read alike however often it has been read, in each language', () => {
  const read = () => (['en', 'fr'] as const).map((language) => indexText('publiées Élections', language));
  const once = read();
  expect(read()).toEqual(once);
  expect(once[0]).not.toBe(once[1]);
});

test('a search of nothing but signs has no words', () => {
  expect(queryTokens('؟! … " * ـــ')).toEqual([]);
});
