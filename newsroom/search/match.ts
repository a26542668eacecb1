import { queryTokens, type QueryWord } from '#shared/language/tokens.ts';
import { facetTokens, type Facets } from './facets.ts';

/** A search in FTS5's language, and the stems to mark in what is shown. */
export interface Match {
  /** Every word anywhere in the edition. */
  readonly anywhere: string;
  /** Every word in the headline or deck; null when only facets or an author were given. */
  readonly inHeadline: string | null;
  /** Stems to mark; one that ends in `*` stands for all that begin with it. */
  readonly stems: readonly string[];
}

/** What is asked for; undefined when nothing in it can be looked up. */
export function buildMatch(
  query: string,
  author: string,
  facets: Facets,
  isTyping: boolean,
): Match | undefined {
  const words = queryTokens(query);
  const terms = words.map((word, index) => term(word, isTyping && index === words.length - 1));
  const narrowing = [
    ...queryTokens(author).map((word) => `byline : (${term(word, false).fts})`),
    ...facetTokens(facets).map((token) => `facets : ${quote(token)}`),
  ];
  const all = terms.map(({ fts }) => `{headline body byline} : (${fts})`);
  if (all.length + narrowing.length === 0) return undefined;
  return {
    anywhere: [...narrowing, ...all].join(' AND '),
    inHeadline:
      terms.length === 0
        ? null
        : [...narrowing, ...terms.map(({ fts }) => `headline : (${fts})`)].join(' AND '),
    stems: terms.flatMap(({ stems }) => stems),
  };
}

function term(word: QueryWord, isUnfinished: boolean): { fts: string; stems: readonly string[] } {
  const exact = word.stems.map(quote);
  if (!isUnfinished || !word.canComplete) return { fts: exact.join(' OR '), stems: word.stems };
  return { fts: [...exact, `${quote(word.word)} *`].join(' OR '), stems: [...word.stems, `${word.word}*`] };
}

const quote = (token: string): string => `"${token.replaceAll('"', '""')}"`;
