import type { Language } from '../model/language.ts';
import { foldText } from '../language/fold.ts';
import { searchTokens } from '../language/tokens.ts';

/** Why a comment deserves a second look: the rule, and the very words, with their place in the text. */
export interface RuleMatch {
  readonly rule: 'link' | 'blockedWord' | 'shouting' | 'repeated' | 'burst';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the rules know besides the text. */
export interface RuleContext {
  readonly language: Language;
  /** Words of the newsroom's list, as somebody typed them; matched folded and stemmed, so harakat, tatweel and clitics do not hide them. */
  readonly blockedWords: readonly string[];
  /** Folded texts of what the same author, or anyone, wrote in the last hour. */
  readonly recentFoldedTexts: readonly string[];
  /** How many comments this author wrote in the last ten minutes. */
  readonly recentCount: number;
}

type Rule = (text: string, context: RuleContext) => RuleMatch[];

const LINK =
  /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|net|org|info|biz|ru|xyz|top|shop|site|online)\b\S*/giu;
const SHOUTING_MIN_LETTERS = 12;
const BURST_COMMENTS = 5;
const REPEATED_MIN_LETTERS = 20;

const links: Rule = (text) =>
  [...text.matchAll(LINK)].map((match) => at('link', text, match.index, match.index + match[0].length));

const blockedWords: Rule = (text, context) => {
  const blocked = new Set(
    context.blockedWords.flatMap((word) => searchTokens(word, context.language).map(({ token }) => token)),
  );
  const found = searchTokens(text, context.language).filter(({ token }) => blocked.has(token));
  const places = new Map(found.map(({ start, end }) => [start, end]));
  return [...places].map(([start, end]) => at('blockedWord', text, start, end));
};

const shouting: Rule = (text) => {
  const cased = text.replace(/[^\p{Lu}\p{Ll}]/gu, '');
  const upper = cased.replace(/\P{Lu}/gu, '');
  return cased.length >= SHOUTING_MIN_LETTERS && upper.length / cased.length > 0.7
    ? [at('shouting', text, 0, text.length)]
    : [];
};

const repeated: Rule = (text, context) => {
  const folded = foldText(text);
  return folded.length >= REPEATED_MIN_LETTERS && context.recentFoldedTexts.includes(folded)
    ? [at('repeated', text, 0, text.length)]
    : [];
};

const burst: Rule = (text, context) =>
  context.recentCount >= BURST_COMMENTS ? [at('burst', text, 0, text.length)] : [];

const RULES: readonly Rule[] = [blockedWords, links, repeated, burst, shouting];

/** Everything that the rules find in a comment, in the order of the text. They explain; a person decides. */
export function findMatches(text: string, context: RuleContext): RuleMatch[] {
  return RULES.flatMap((rule) => rule(text, context)).toSorted((a, b) => a.start - b.start);
}

function at(rule: RuleMatch['rule'], text: string, start: number, end: number): RuleMatch {
  return { rule, text: text.slice(start, Math.min(end, start + 200)), start, end };
}
