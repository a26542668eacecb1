import { foldText } from '#shared/language/fold.ts';
import { type ImportBlock, paragraphOf, tidyLine } from '../blocks.ts';
import { isBreakingLabel, isEditorLabel, isFurnitureLine, isSectionName, isTail } from '../furniture.ts';
import { Leavings } from '../leavings.ts';
import type { ImportDraft } from '../import-reading.ts';
import { trimPage } from '../trim-page.ts';

/** How far down a page its headline may stand. */
const HEAD_LINES = 60;
/** A headline is repeated under the section; two equal lines that are shorter are something else. */
const REPEATED_MIN_CHARS = 8;
/** A paragraph that was pasted twice is no headline. */
const HEADLINE_MAX_CHARS = 300;
const SECTION_MAX_WORDS = 3;
/** Lines that were broken by a program at some 72 characters belong to one paragraph. */
const WRAPPED = { min: 45, max: 100 } as const;

/**
 * Reads plain text: a newspaper page as copied from a browser, where the headline stands twice under the masthead, or
 * simply a headline, an empty line and paragraphs.
 */
export function readPlainText(text: string): ImportDraft {
  const lines = linesOf(text);
  const leavings = new Leavings();
  const place = findHeadline(lines);
  const draft: ImportDraft = { headline: lines[place.at], breaking: false, blocks: [], left: [] };
  readHead(lines.slice(0, place.at), place.isPage, draft, leavings);
  draft.blocks = trimPage(paragraphs(lines.slice(place.textFrom)), draft, leavings);
  draft.left = leavings.list;
  return draft;
}

interface HeadlinePlace {
  readonly at: number;
  readonly textFrom: number;
  /** Whether a masthead stands above it. */
  readonly isPage: boolean;
}

function findHeadline(lines: readonly string[]): HeadlinePlace {
  const repeated = findRepeated(lines);
  if (repeated !== undefined) return repeated;
  const head = lines.slice(0, HEAD_LINES);
  const editor = head.findIndex(isEditorLabel);
  const label = head.findLastIndex((line) => isBreakingLabel(line) || isSectionName(line));
  let at = editor === -1 ? 0 : label > editor ? label + 1 : afterGap(lines, editor);
  const isHead = (line: string) =>
    line === '' || isBreakingLabel(line) || isSectionName(line) || isFurnitureLine(line);
  while (at < lines.length && isHead(lines[at] ?? '')) at += 1;
  return { at, textFrom: at + 1, isPage: editor !== -1 };
}

/** The longest line that stands twice running; a masthead may do so too. */
function findRepeated(lines: readonly string[]): HeadlinePlace | undefined {
  let best: HeadlinePlace | undefined;
  for (let at = 0; at < Math.min(lines.length, HEAD_LINES); at += 1) {
    const line = lines[at] ?? '';
    if (line.length < Math.max(REPEATED_MIN_CHARS, (lines[best?.at ?? -1]?.length ?? 0) + 1)) continue;
    if (line.length > HEADLINE_MAX_CHARS || isFurnitureLine(line) || isTail(line)) continue;
    const next = lines.findIndex((other, place) => place > at && other !== '');
    if (next !== -1 && foldText(lines[next] ?? '') === foldText(line)) {
      best = {
        at,
        textFrom: next + 1,
        isPage: lines.slice(0, at).filter((above) => above !== '').length > 2,
      };
    }
  }
  return best;
}

function afterGap(lines: readonly string[], from: number): number {
  const gap = lines.findIndex((line, at) => at > from + 1 && line === '');
  return gap === -1 ? from + 2 : gap;
}

/** The masthead: breaking and section are facts, the rest is furniture and is named as left. */
function readHead(head: readonly string[], isPage: boolean, draft: ImportDraft, leavings: Leavings): void {
  const written = head.filter((line) => line !== '');
  const section = written.findLast(isSectionName) ?? (isPage ? lastLabel(written) : undefined);
  draft.sectionName = section;
  for (const line of written) {
    if (isBreakingLabel(line)) draft.breaking = true;
    else if (line !== section) leavings.leave(line, 'importPageFurniture');
  }
}

/** A page's section stands right above the headline, even if its name is one that only this newspaper has. */
function lastLabel(head: readonly string[]): string | undefined {
  const last = head.findLast((line) => !isBreakingLabel(line));
  const isShort =
    last !== undefined && last.split(' ').length <= SECTION_MAX_WORDS && !/[.!?؟،,]/u.test(last);
  return isShort && !isFurnitureLine(last) && !isEditorLabel(head[head.indexOf(last) - 1] ?? '')
    ? last
    : undefined;
}

/** The paragraphs of a plain text that is nothing but a body. */
export function readPlainParagraphs(text: string): ImportBlock[] {
  return paragraphs(linesOf(text));
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n|\u2029/u).map(tidyLine);
}

/** Paragraphs are parted by empty lines; without those, every line is one, unless the lines were merely wrapped. */
function paragraphs(lines: readonly string[]): ImportBlock[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group) => (isWrapped(group) ? [group.join(' ')] : group))
    .map(paragraphOf);
}

function isWrapped(group: readonly string[]): boolean {
  return group.slice(0, -1).every((line) => line.length >= WRAPPED.min && line.length <= WRAPPED.max);
}
