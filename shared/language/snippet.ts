import type { Language } from '../model/language.ts';
import { searchTokens } from './tokens.ts';

/** A part of a snippet; `hit` parts are what was looked for, to be marked. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch of a text that shows most of what was looked for, in its own spelling, cut between words, at most
 * `maxChars` long before the ellipses. A stem that ends in `*` stands for all that begin with it. Without a hit it is
 * the start of the text.
 */
export function snippet(
  text: string,
  language: Language,
  queryStems: readonly string[],
  maxChars: number,
): SnippetPart[] {
  const tokens = searchTokens(text, language);
  const isHit = matcher(queryStems);
  const hits: Array<Span & { readonly token: string }> = [];
  for (const token of tokens) if (isHit(token.token) && hits.at(-1)?.start !== token.start) hits.push(token);
  const window = cutBetweenWords(text, tokens, bestStart(hits, maxChars), maxChars);
  return parts(text, window, hits);
}

function matcher(queryStems: readonly string[]): (token: string) => boolean {
  const whole = new Set(queryStems.filter((stem) => !stem.endsWith('*')));
  const prefixes = queryStems.filter((stem) => stem.endsWith('*')).map((stem) => stem.slice(0, -1));
  return (token) => whole.has(token) || prefixes.some((prefix) => token.startsWith(prefix));
}

/** The hit from which a window holds the most different stems, then the most hits; the first of equals. */
function bestStart(hits: ReadonlyArray<Span & { readonly token: string }>, maxChars: number): number {
  let best = { start: 0, score: 0 };
  let last = 0;
  const counts = new Map<string, number>();
  for (const [first, hit] of hits.entries()) {
    last = Math.max(last, first);
    for (let next = hits[last]; next !== undefined && next.end <= hit.start + maxChars; next = hits[++last]) {
      counts.set(next.token, (counts.get(next.token) ?? 0) + 1);
    }
    const score = counts.size * hits.length + (last - first);
    if (score > best.score) best = { start: hit.start, score };
    const left = (counts.get(hit.token) ?? 0) - 1;
    if (left > 0) counts.set(hit.token, left);
    else counts.delete(hit.token);
  }
  return best.start;
}

/** The window with a little of what leads up to the first hit. */
function cutBetweenWords(text: string, tokens: readonly Span[], from: number, maxChars: number): Span {
  if (text.length <= maxChars) return { start: 0, end: text.length };
  const earliest = Math.max(0, from - Math.floor(maxChars / 4));
  const start = earliest === 0 ? 0 : (tokens.find((token) => token.start >= earliest)?.start ?? from);
  const limit = start + maxChars;
  if (limit >= text.length) return { start, end: text.length };
  const end = tokens.findLast((token) => token.end <= limit && token.end > start)?.end ?? limit;
  return { start, end };
}

function parts(text: string, window: Span, hits: readonly Span[]): SnippetPart[] {
  const found: SnippetPart[] = [];
  const push = (part: string, hit: boolean) => {
    if (part !== '') found.push({ text: part, hit });
  };
  let at = window.start;
  if (window.start > 0) push('…', false);
  for (const hit of hits) {
    if (hit.start < at || hit.end > window.end) continue;
    push(text.slice(at, hit.start), false);
    push(text.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  push(text.slice(at, window.end), false);
  if (window.end < text.length) push('…', false);
  return found;
}
