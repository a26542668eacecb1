import { queryTokens, type QueryWord } from '#shared/language/tokens.ts';
import type { SoughtWord } from '#shared/language/snippet.ts';
import { facetTokens, type Facets } from './facets.ts';

/** A search in FTS5's language, and the words to mark in what is shown. */
export interface Match {
  /** Every word anywhere in the edition. */
  readonly anywhere: string;
  /** Every word in the headline or deck; null when only facets or an author were given. */
  readonly inHeadline: string | null;
  readonly sought: readonly SoughtWord[];
}

/** What is asked for; undefined when nothing in it can be looked up. */
export function buildMatch(
  query: string,
  author: string,
  facets: Facets,
  isTyping: boolean,
): Match | undefined {
  const sought = queryTokens(query).map((word, index, { length }) =>
    isTyping && index === length - 1 ? word : whole(word),
  );
  const terms = sought.map(term);
  const narrowing = [
    ...queryTokens(author).map((word) => `byline : (${term(whole(word))})`),
    ...facetTokens(facets).map((token) => `facets : ${quote(token)}`),
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

const whole = ({ stems }: QueryWord): SoughtWord => ({ stems, beginnings: [] });

const term = ({ stems, beginnings }: SoughtWord): string =>
  [...stems.map(quote), ...beginnings.map((start) => `${quote(start)} *`)].join(' OR ');

const quote = (token: string): string => `"${token.replaceAll('"', '""')}"`;
