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
  /** What it may begin while it is still being typed; none for one letter, or for the Arabic article and its clitics. */
  readonly beginnings: readonly string[];
}

/** A run of Arabic letters, or a run of any other letters and digits: what is glued across scripts is two words. */
const WORD =
  /[\p{L}&&\p{scx=Arabic}][[[\p{L}\p{M}]&&\p{scx=Arabic}]\p{Mn}\p{Cf}]*|[[\p{L}\p{N}]--[\p{L}&&\p{scx=Arabic}]][[\p{L}\p{N}\p{M}\p{Cf}]--[\p{L}&&\p{scx=Arabic}]]*/gv;

const ELISIONS = new Set(['c', 'd', 'j', 'l', 'm', 'n', 'qu', 's', 't', 'jusqu', 'lorsqu', 'puisqu']);
const CONTRACTIONS = new Set(['d', 'll', 'm', 're', 's', 't', 've']);
const BARE_CLITICS = /^[وف]?(?:[بك]?ال|لل?|[بك])?$/;
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)/;

/** One word of a text with all its stems, and where it stands in it. */
export interface SearchWord {
  readonly folded: string;
  readonly stems: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The words of a text in their order, read only as far as they are asked for; none is dropped for being common. */
export function* searchWords(text: string, language: Language): Generator<SearchWord> {
  for (const match of text.matchAll(WORD)) {
    const folded = foldText(match[0]);
    const start = match.index;
    const end = start + match[0].length;
    if (folded === '' || (isArabic(folded) && folded.length === 1)) continue;
    if (ELISIONS.has(folded) && isApostrophe(text, end)) continue;
    if (CONTRACTIONS.has(folded) && isApostrophe(text, start - 1)) continue;
    yield { folded, stems: stemsOf(folded, language), start, end };
  }
}

/** The stems of a text, word by word, with their places in it. */
export function searchTokens(text: string, language: Language): SearchToken[] {
  const tokens: SearchToken[] = [];
  for (const { stems, start, end } of searchWords(text, language)) {
    for (const token of stems) tokens.push({ token, start, end });
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
  return Array.from(searchWords(query, 'en'), ({ folded, stems }) => ({
    word: folded,
    stems: [...new Set([...stems, ...stemsOf(folded, 'fr')])],
    beginnings: beginningsOf(folded),
  }));
}

/**
 * What every folded word of a stem has in it. An Arabic stem is a stretch of its words; a Latin one begins them, but
 * for its last letter (policy and policies are `polici`, journaux is `journal`).
 */
export function stemCore(stem: string): string {
  return isArabic(stem) || stem.length === 1 ? stem : stem.slice(0, -1);
}

/** The script decides for Arabic; a Latin word in an Arabic story is taken for English. */
function stemsOf(folded: string, language: Language): readonly string[] {
  if (isArabic(folded)) return arabicStems(folded);
  return [language === 'fr' ? frenchStem(folded) : englishStem(folded)];
}

/** An index holds Arabic nouns without their article, so a noun begun after one is looked for without it too. */
function beginningsOf(folded: string): readonly string[] {
  if (folded.length === 1 || BARE_CLITICS.test(folded)) return [];
  const noun = folded.replace(ARTICLE, '');
  return noun === folded || noun.length === 1 ? [folded] : [folded, noun];
}

function isArabic(word: string): boolean {
  return /^\p{Script=Arabic}/u.test(word);
}

function isApostrophe(text: string, at: number): boolean {
  return at > 0 && /['’ʼ]/.test(text.charAt(at));
}
