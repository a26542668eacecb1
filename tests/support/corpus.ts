import { LANGUAGES, type Language } from '#shared/model/language.ts';

/** A generated story: the same seed gives the same words everywhere. */
export interface GeneratedStory {
  readonly language: Language;
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** A seeded source of numbers in [0, 1): xorshift32, enough for spreading words. */
export function seeded(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

const COMMON: Record<Language, string> = {
  en: 'the of to and in a is that for it was on with as by at from this be are said government minister city market report people',
  fr: 'le la de les et des en un une que est pour dans qui sur par au avec plus gouvernement ministre ville marché rapport selon',
  ar: 'في من على إلى أن عن مع هذا التي الذي قال بعد بين كان الحكومة الوزير المدينة السوق التقرير الناس',
};
const ONSETS: Record<Language, string> = {
  en: 'b c d f g h l m n p r s t v w st tr br pl',
  fr: 'b c d f g j l m n p r s t v ch pr tr',
  ar: 'ب ت ج ح خ د ر س ش ص ط ع غ ف ق ك ل م ن ه',
};
const CORES: Record<Language, string> = {
  en: 'a e i o u ai ea ou',
  fr: 'a e é i o u ou ai eu',
  ar: 'ا ي و ا',
};
const VOCABULARY = 20_000;

const vocabularies = new Map<Language, readonly string[]>();

/** Words from the most to the least common. */
export function vocabulary(language: Language): readonly string[] {
  const known = vocabularies.get(language);
  if (known !== undefined) return known;
  const random = seeded(LANGUAGES.indexOf(language) + 11);
  const pick = (list: string) => {
    const items = list.split(' ');
    return items[Math.floor(random() * items.length)] ?? '';
  };
  const words = new Set(COMMON[language].split(' '));
  while (words.size < VOCABULARY) {
    let word = language === 'ar' && random() < 0.3 ? 'ال' : '';
    for (let syllables = 2 + Math.floor(random() * 2); syllables > 0; syllables -= 1)
      word += pick(ONSETS[language]) + pick(CORES[language]);
    words.add(word + pick(ONSETS[language]));
  }
  vocabularies.set(language, [...words]);
  return vocabulary(language);
}

/** The n-th story: languages in turn, 300 to 500 words, common words common as in real text. */
export function generateStory(n: number): GeneratedStory {
  const language = LANGUAGES[n % LANGUAGES.length] ?? 'en';
  const words = vocabulary(language);
  const random = seeded(n + 1);
  // A power of a uniform number falls off like Zipf's law does, near enough for an index.
  const word = () => words[Math.floor(VOCABULARY ** random()) - 1] ?? '';
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  const paragraphs = Array.from({ length: 6 }, () => `${sentence(50 + Math.floor(random() * 33))}.`);
  return { language, headline: sentence(6 + Math.floor(random() * 4)), paragraphs };
}
