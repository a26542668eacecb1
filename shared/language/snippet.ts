import type { Language } from '../model/language.ts';
import { searchWords, type SearchWord } from './tokens.ts';

/** A part of a snippet; `hit` parts are what was looked for, to be marked. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** One word that was looked for: its stems, and what it may begin if it was still being typed. */
export interface SoughtWord {
  readonly stems: readonly string[];
  readonly beginnings: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Hit extends Span {
  /** Which of the sought words it is. */
  readonly sought: number;
}

/**
 * The stretch of a text that shows most of what was looked for, in its own spelling, cut between words, at most
 * `maxChars` long before the ellipses; the first of equals. Without a hit it is the start of the text. It reads no
 * further than to where all the sought words stand together.
 */
export function snippet(
  text: string,
  language: Language,
  soughtWords: readonly SoughtWord[],
  maxChars: number,
): SnippetPart[] {
  const words: Span[] = [];
  const hits: Hit[] = [];
  let best = { start: 0, sought: 0 };
  for (const word of searchWords(text, language)) {
    words.push(word);
    const isComplete = best.sought === soughtWords.length;
    if (isComplete && word.start > best.start + maxChars) break;
    const sought = soughtWords.findIndex((wanted) => isHit(word, wanted));
    if (sought === -1) continue;
    hits.push({ start: word.start, end: word.end, sought });
    if (isComplete) continue;
    const near = nearLast(hits, maxChars);
    const together = new Set(near.map((hit) => hit.sought)).size;
    if (together > best.sought) best = { start: near[0]?.start ?? 0, sought: together };
  }
  return parts(text, cutBetweenWords(text, words, best.start, maxChars), hits);
}

function isHit(word: SearchWord, { stems, beginnings }: SoughtWord): boolean {
  return (
    word.stems.some((stem) => stems.includes(stem)) ||
    beginnings.some(
      (start) => word.folded.startsWith(start) || word.stems.some((stem) => stem.startsWith(start)),
    )
  );
}

/** The last hit and those before it that fit into a window with it. */
function nearLast(hits: readonly Hit[], maxChars: number): readonly Hit[] {
  const earliest = (hits.at(-1)?.end ?? 0) - maxChars;
  return hits.slice(hits.findLastIndex((hit) => hit.start < earliest) + 1);
}

/** The window with a little of what leads up to the first hit. */
function cutBetweenWords(text: string, words: readonly Span[], from: number, maxChars: number): Span {
  if (text.length <= maxChars) return { start: 0, end: text.length };
  const earliest = Math.max(0, from - Math.floor(maxChars / 4));
  const start = earliest === 0 ? 0 : (words.find((word) => word.start >= earliest)?.start ?? from);
  const limit = start + maxChars;
  if (limit >= text.length) return { start, end: text.length };
  const end = words.findLast((word) => word.end <= limit && word.end > start)?.end ?? limit;
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
