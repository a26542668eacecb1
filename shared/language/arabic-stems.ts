import { BEGINNINGS_OF_THEIR_OWN, ENDINGS_OF_THEIR_OWN, FUNCTION_WORDS } from './arabic-words.ts';
import { foldText } from './fold.ts';

/*
 * A light stemmer after Light10 of Larkey, Ballesteros and Connell ("Improving Stemming for Arabic Information
 * Retrieval", SIGIR 2002), with two changes. The letters f, b, l and k come off alone as w does; since spelling cannot
 * tell such a clitic from the first letter of a word, both readings are kept. And endings come off until none is left,
 * so that a word, its adjective and the adjective's plural meet at one stem.
 */

const SHORTEST_STEM = 3;
const ARTICLE = 'ال';
const CONJUNCTIONS = 'وف';
const PREPOSITIONS = 'بلك';
/** What can only be an article: with three letters after it, and at most one preposition before it. */
const HAS_ARTICLE = /^[بك]?ال.{3}/u;
const ENDINGS = ['اتها', 'اته', 'تها', 'ته', 'ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي', 'ا'] as const;

const functionWords = new Set(FUNCTION_WORDS.map(foldText));
const ownEndings = new Set(ENDINGS_OF_THEIR_OWN.map(foldText));
const ownBeginnings = new Set(BEGINNINGS_OF_THEIR_OWN.map((word) => withoutEndings(foldText(word))));

/**
 * The stems under which one folded Arabic word is indexed and looked for: one, or several where it may or may not
 * begin with clitics. A word with clitics ([w f][b l k][al]) shares a stem with the bare word as long as three letters
 * of it remain (two after the article) and its letters are not known to begin another word.
 */
export function arabicStems(word: string): readonly string[] {
  if (functionWords.has(word)) return [word];
  return [...new Set(readings(word, [CONJUNCTIONS, PREPOSITIONS]).map(withoutEndings))];
}

/** The word itself and what it is without the clitics that it may begin with, in the order in which they may come. */
function readings(word: string, clitics: readonly string[]): readonly string[] {
  if (isWhole(word)) return [word];
  if (word.startsWith(ARTICLE)) {
    const noun = word.slice(ARTICLE.length);
    if (noun.length >= SHORTEST_STEM) return [noun];
    return noun.length === SHORTEST_STEM - 1 ? [word, noun] : [word];
  }
  const place = clitics.findIndex((letters) => letters.includes(word.charAt(0)));
  if (place === -1 || word.length <= SHORTEST_STEM) return [word];
  const rest = word.slice(1);
  const inner = readings(rest, clitics.slice(place + 1));
  if (word.startsWith('لل')) return isWhole(rest) ? inner : [...inner, rest.slice(1)];
  return HAS_ARTICLE.test(rest) ? inner : [word, ...inner];
}

function isWhole(word: string): boolean {
  return functionWords.has(word) || ownBeginnings.has(withoutEndings(word));
}

function withoutEndings(word: string): string {
  let stem = word;
  for (;;) {
    if (functionWords.has(stem) || ownEndings.has(stem)) return stem;
    const ending = ENDINGS.find((end) => stem.endsWith(end) && stem.length - end.length >= SHORTEST_STEM);
    if (ending === undefined) return stem;
    stem = stem.slice(0, -ending.length);
  }
}
