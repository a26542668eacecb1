import type { Language } from '../model/language.ts';
import { arabicStems } from './arabic-stems.ts';
import { foldText } from './fold.ts';
import { englishStem, frenchStem } from './latin-stems.ts';

/** One stem of one word of a text; a word that may begin with clitics gives several for the same place. */
export interface SearchToken {
  readonly token: string;
  /** Where the word stands in the text as it was given, in UTF-16 units; `end` is after its last. */
  readonly start: number;
  readonly end: number;
}

/** One word of a search, with every stem under which a story in any language may hold it. */
export interface QueryWord {
  readonly word: string;
  readonly stems: readonly string[];
  /** Whether a word still being typed may be searched as a prefix: not one letter, or the Arabic article and its clitics. */
  readonly canComplete: boolean;
}

/** A run of Arabic letters, or a run of any other letters and digits: what is glued across scripts is two words. */
const WORD =
  /[\p{L}&&\p{scx=Arabic}][[[\p{L}\p{M}]&&\p{scx=Arabic}]\p{Mn}\p{Cf}]*|[[\p{L}\p{N}]--[\p{L}&&\p{scx=Arabic}]][[\p{L}\p{N}\p{M}\p{Cf}]--[\p{L}&&\p{scx=Arabic}]]*/gv;

const ELISIONS = new Set(['c', 'd', 'j', 'l', 'm', 'n', 'qu', 's', 't', 'jusqu', 'lorsqu', 'puisqu']);
const CONTRACTIONS = new Set(['d', 'll', 'm', 're', 's', 't', 've']);
const BARE_CLITICS = /^[وف]?(?:[بك]?ال|لل?|[بك])?$/;

/** The stems of a text, word by word, with their places in it; words are never dropped for being common. */
export function searchTokens(text: string, language: Language): SearchToken[] {
  const tokens: SearchToken[] = [];
  for (const { folded, start, end } of words(text)) {
    for (const token of stemsOf(folded, language)) tokens.push({ token, start, end });
  }
  return tokens;
}

/** What a full-text index is given in place of a text: its stems, parted by spaces, in their order. */
export function indexText(text: string, language: Language): string {
  return searchTokens(text, language)
    .map(({ token }) => token)
    .join(' ');
}

/** The words of a search, in their order. Nobody says in which language they search, so each gets the stems of all. */
export function queryTokens(query: string): QueryWord[] {
  return [...words(query)].map(({ folded }) => ({
    word: folded,
    stems: [...new Set([...stemsOf(folded, 'en'), ...stemsOf(folded, 'fr')])],
    canComplete: folded.length > 1 && !BARE_CLITICS.test(folded),
  }));
}

/** The script decides for Arabic; a Latin word in an Arabic story is taken for English. */
function stemsOf(folded: string, language: Language): readonly string[] {
  if (isArabic(folded)) return arabicStems(folded);
  return [language === 'fr' ? frenchStem(folded) : englishStem(folded)];
}

function* words(text: string): Generator<{ folded: string; start: number; end: number }> {
  for (const match of text.matchAll(WORD)) {
    const folded = foldText(match[0]);
    const start = match.index;
    const end = start + match[0].length;
    if (folded === '' || (isArabic(folded) && folded.length === 1)) continue;
    if (ELISIONS.has(folded) && isApostrophe(text, end)) continue;
    if (CONTRACTIONS.has(folded) && isApostrophe(text, start - 1)) continue;
    yield { folded, start, end };
  }
}

function isArabic(word: string): boolean {
  return /^\p{Script=Arabic}/u.test(word);
}

function isApostrophe(text: string, at: number): boolean {
  return at > 0 && /['’ʼ]/.test(text.charAt(at));
}
