import type { Language } from '../model/language.ts';

/**
 * Words a minute in silent reading of a newspaper text, from the IReST study (Trauzettel-Klosinski and Dietz, 2012):
 * Arabic packs more into a word, so fewer of them are read in a minute.
 */
const WORDS_A_MINUTE = { ar: 138, en: 228, fr: 195 } as const satisfies Record<Language, number>;

const segmenters = new Map<Language, Intl.Segmenter>();

function segmenterOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** The number of words in a text as Unicode's rules divide it; numbers count, punctuation does not. */
export function wordCount(text: string, language: Language): number {
  let words = 0;
  for (const segment of segmenterOf(language).segment(text)) if (segment.isWordLike === true) words += 1;
  return words;
}

/** Whole minutes to read so many words, at least one if there are any. */
export function readingMinutes(words: number, language: Language): number {
  return Math.ceil(words / WORDS_A_MINUTE[language]);
}
