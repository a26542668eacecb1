import type { Language } from '../model/language.ts';
import { foldText } from './fold.ts';
import { type SearchWord, searchWords, stemCore } from './tokens.ts';

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

/** Folding a piece of a text at once is many times faster than folding its words one by one. */
const PIECE_CHARS = 300;
/** So many hits are enough to choose from; of common words a long text has thousands. */
const ENOUGH_HITS = 60;

/**
 * The stretch of a text that shows most of what was looked for, in its own spelling, cut between words, at most
 * `maxChars` long before the ellipses; the first of equals. Without a hit it is the start of the text. It reads no
 * further than it must to find all the sought words together, and word by word only where one of them may stand.
 */
export function snippet(
  text: string,
  language: Language,
  soughtWords: readonly SoughtWord[],
  maxChars: number,
): SnippetPart[] {
  const hits: Hit[] = [];
  let best = { start: 0, sought: 0 };
  const cores = soughtWords.flatMap(({ stems, beginnings }) => [...stems.map(stemCore), ...beginnings]);
  for (const piece of pieces(text)) {
    const isSettled = best.sought === soughtWords.length || hits.length > ENOUGH_HITS;
    if (isSettled && piece.start > best.start + maxChars) break;
    const written = text.slice(piece.start, piece.end);
    const folded = foldText(written);
    if (!cores.some((core) => folded.includes(core))) continue;
    for (const word of searchWords(written, language)) {
      const sought = soughtWords.findIndex((wanted) => isHit(word, wanted));
      if (sought === -1) continue;
      hits.push({ start: piece.start + word.start, end: piece.start + word.end, sought });
      const near = nearLast(hits, maxChars);
      const together = new Set(near.map((hit) => hit.sought)).size;
      if (together > best.sought) best = { start: near[0]?.start ?? 0, sought: together };
    }
  }
  return parts(text, cutBetweenWords(text, best.start, maxChars), hits);
}

/** A text in pieces that end where a word does. */
function* pieces(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const space = text.slice(start + PIECE_CHARS).search(/\s/);
    const end = space === -1 ? text.length : start + PIECE_CHARS + space;
    yield { start, end };
    start = end;
  }
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

/** The window with a little of what leads up to the first hit, as much of it as ends between words. */
function cutBetweenWords(text: string, from: number, maxChars: number): Span {
  if (text.length <= maxChars) return { start: 0, end: text.length };
  const earliest = Math.max(0, from - Math.floor(maxChars / 4));
  const start =
    earliest === 0
      ? 0
      : earliest + (/(?<=\s)\S/.exec(text.slice(earliest, from + 1))?.index ?? from - earliest);
  const limit = start + maxChars;
  if (limit >= text.length) return { start, end: text.length };
  const space = /\s+\S*$/.exec(text.slice(start, limit + 1))?.index ?? 0;
  if (space > 0) return { start, end: start + space };
  // A word longer than a snippet is cut, but not inside a letter that takes two units.
  return { start, end: /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit };
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
