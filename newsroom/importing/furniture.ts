import { foldText } from '#shared/language/fold.ts';
import {
  BREAKING_LABELS,
  EDITOR_LABELS,
  LINE_LABELS,
  LINE_STARTS,
  SECTION_NAMES,
  TAIL_LABELS,
  TAIL_STARTS,
} from './furniture-words.ts';

/*
 * The furniture of a newspaper page: what stands around the article in every page of the site and is no part of it.
 * Lines are compared folded and without signs, so that "Leave a Reply:" and "LEAVE A REPLY" are one.
 */

const setOf = (labels: readonly string[]) => new Set(labels.map(bare));
const breakingLabels = setOf(BREAKING_LABELS);
const editorLabels = setOf(EDITOR_LABELS);
const lineLabels = setOf(LINE_LABELS);
const tailLabels = setOf(TAIL_LABELS);
const sectionNames = setOf(SECTION_NAMES);
const tailStarts = TAIL_STARTS.map(bare);
const lineStarts = LINE_STARTS.map(bare);

const COUNTER_WORD =
  /^(?:views?|reads?|comments?|shares?|likes?|vues?|lectures?|commentaires?|partages?|min|mins|minutes? read|مشاهد(?:ه|ات)|قراءه|قراءات|تعليق|تعليقات|مشاركه|مشاركات|دقيقه قراءه|دقايق قراءه)$/;

const BREAKING_PREFIX = new RegExp(
  `^(?:${[...BREAKING_LABELS].sort((a, b) => b.length - a.length).join('|')})\\s*[:|!–—-]+\\s*(?=\\S)`,
  'iu',
);

/** Whether a line is the label of breaking news and nothing else. */
export function isBreakingLabel(line: string): boolean {
  return breakingLabels.has(bare(line));
}

/** A headline without a label of breaking news before it, and whether there was one. */
export function withoutBreakingLabel(headline: string): { headline: string; breaking: boolean } {
  const plain = headline.replace(BREAKING_PREFIX, '');
  return { headline: plain, breaking: plain !== headline };
}

/** Whether a line names a section that newspapers have. */
export function isSectionName(line: string): boolean {
  return sectionNames.has(bare(line));
}

/** Whether a line introduces the editor-in-chief, whose name stands on the next. */
export function isEditorLabel(line: string): boolean {
  return editorLabels.has(bare(line));
}

/** Whether an article has ended before this line: comment form, related posts, chat box, copyright. */
export function isTail(line: string): boolean {
  const plain = bare(line);
  return (
    tailLabels.has(plain) ||
    tailStarts.some((start) => plain.startsWith(start)) ||
    /^(?:©|\(c\) )/.test(line.trim())
  );
}

/** Whether a line is furniture wherever it stands: buttons, counters, pointers to other stories. */
export function isFurnitureLine(line: string): boolean {
  const plain = bare(line);
  return (
    lineLabels.has(plain) || isCounter(plain) || lineStarts.some((start) => plain.startsWith(`${start} `))
  );
}

/** Numbers with or without what they count: `35 0`, `12 views`, `٣ تعليقات`. */
function isCounter(plain: string): boolean {
  if (!/\d/.test(plain)) return false;
  const words = plain.replace(/\d+[km]?/g, '|').split('|');
  return words.map((word) => word.trim()).every((word) => word === '' || COUNTER_WORD.test(word));
}

function bare(line: string): string {
  return foldText(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
