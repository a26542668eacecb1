import { queryTokens, type QueryWord } from '#shared/language/tokens.ts';
import type { SoughtWord } from '#shared/language/snippet.ts';

/** What to look for: words, words of the byline, and lists of facets of which an edition has one each. */
export interface Search {
  readonly query: string;
  readonly author: string;
  readonly facets: readonly (readonly string[])[];
  readonly isTyping: boolean;
}

/** A search in FTS5's language, and the words to mark in what is shown. */
export interface Match {
  /** Every word anywhere in the edition. */
  readonly anywhere: string;
  /** Every word in the headline or deck; null when only facets or an author were given. */
  readonly inHeadline: string | null;
  readonly sought: readonly SoughtWord[];
}

/** What is asked for; undefined when nothing in it can be looked up. */
export function buildMatch({ query, author, facets, isTyping }: Search): Match | undefined {
  const sought = soughtWords(query, isTyping);
  const terms = sought.map(term);
  const narrowing = [
    ...queryTokens(author).map((word) => `byline : (${term(whole(word))})`),
    ...facets.map((tokens) => `facets : (${tokens.map(quote).join(' OR ')})`),
  ];
  const all = terms.map((each) => `{headline body byline} : (${each})`);
  if (all.length + narrowing.length === 0) return undefined;
  return {
    anywhere: [...narrowing, ...all].join(' AND '),
    inHeadline:
      terms.length === 0
        ? null
        : [...narrowing, ...terms.map((each) => `headline : (${each})`)].join(' AND '),
    sought,
  };
}

/** The words of a query, each once. While someone types, a last word too short to look up does not yet count. */
function soughtWords(query: string, isTyping: boolean): SoughtWord[] {
  const words = [...new Map(queryTokens(query).map((word) => [word.word, word])).values()];
  const last = isTyping ? words.pop() : undefined;
  const sought = words.map(whole);
  if (last !== undefined && (last.beginnings.length > 0 || sought.length === 0)) sought.push(last);
  return sought;
}

const whole = ({ stems }: QueryWord): SoughtWord => ({ stems, beginnings: [] });

const term = ({ stems, beginnings }: SoughtWord): string =>
  [...stems.map(quote), ...beginnings.map((start) => `${quote(start)} *`)].join(' OR ');

const quote = (token: string): string => `"${token.replaceAll('"', '""')}"`;
