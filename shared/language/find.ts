import { foldText } from './fold.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** How words are compared. */
export interface FindOptions {
  /** As a reader would: harakat, tatweel, accents and case aside; one alef, one ya, ta marbuta as ha. */
  readonly isFolded: boolean;
}

/**
 * Every place where a text holds the query, from its start, none over another. A folded hit takes in the harakat after
 * its last letter, so that a replacement leaves none behind.
 */
export function findInText(text: string, query: string, { isFolded }: FindOptions): Found[] {
  const wanted = isFolded ? foldText(query) : query;
  if (wanted === '') return [];
  return isFolded ? findFolded(text, wanted) : findExact(text, wanted);
}

function findExact(text: string, wanted: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
    found.push({ start: at, end: at + wanted.length });
  return found;
}

function findFolded(text: string, wanted: string): Found[] {
  // Folding a text at once is cheap; letter by letter only where there is something to find.
  if (!foldText(text).includes(wanted)) return [];
  let folded = '';
  const origins: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const letter of text) {
    const bare = foldText(letter);
    const end = at + letter.length;
    for (let unit = 0; unit < bare.length; unit += 1) {
      origins.push(at);
      ends.push(end);
    }
    if (bare === '' && ends.length > 0) ends[ends.length - 1] = end;
    folded += bare;
    at = end;
  }
  return findExact(folded, wanted).map(({ start, end }) => ({
    start: origins[start] ?? 0,
    end: ends[end - 1] ?? text.length,
  }));
}
