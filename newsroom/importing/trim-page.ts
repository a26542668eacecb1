import { type ImportBlock, blockText, tidyLine } from './blocks.ts';
import { readByline } from './byline.ts';
import { readInstant } from './dates.ts';
import { isBreakingLabel, isFurnitureLine, isSectionName, isTail } from './furniture.ts';
import type { Leavings } from './leavings.ts';
import type { ImportDraft } from './import-reading.ts';

type Facts = Pick<
  ImportDraft,
  'headline' | 'byline' | 'dateline' | 'publishedAt' | 'sectionName' | 'breaking'
>;

/**
 * Takes off what stands between a headline and its text (counters, byline, date, section, label) and what stands after
 * the text (comment form, related posts, chat), and keeps the facts in it that the draft does not have yet.
 */
export function trimPage(blocks: readonly ImportBlock[], facts: Facts, leavings: Leavings): ImportBlock[] {
  const body: ImportBlock[] = [];
  let isInText = false;
  for (const [at, block] of blocks.entries()) {
    const line = tidyLine(blockText(block));
    if (block.type === 'figure') {
      body.push(block);
      continue;
    }
    if (isInText && isTail(line)) {
      for (const after of blocks.slice(at)) leavings.leave(blockText(after), 'importPageFurniture');
      break;
    }
    if (block.type === 'horizontalRule' && !isInText) continue;
    if (isTail(line) || isFurnitureLine(line)) leavings.leave(line, 'importPageFurniture');
    else if (isInText || !isLine(block) || !takeFact(line, facts)) {
      body.push(block);
      isInText = true;
    }
  }
  return withoutLastRules(body);
}

function isLine(block: ImportBlock): boolean {
  return block.type === 'paragraph' || block.type === 'heading';
}

/** Whether a line before the text is a fact about the story; the first of each kind counts. */
function takeFact(line: string, facts: Facts): boolean {
  if (line !== '' && line === facts.headline) return true;
  if (isBreakingLabel(line)) {
    facts.breaking = true;
    return true;
  }
  const day = readInstant(line);
  if (day !== undefined) {
    facts.publishedAt ??= day;
    return true;
  }
  if (isSectionName(line)) {
    facts.sectionName ??= line;
    return true;
  }
  const found = facts.byline === line ? { byline: line } : readByline(line);
  if (found === undefined) return false;
  facts.byline ??= found.byline;
  facts.dateline ??= found.dateline;
  return true;
}

/** A rule at the end of a text parts it from nothing. */
function withoutLastRules(blocks: readonly ImportBlock[]): ImportBlock[] {
  return blocks.slice(0, blocks.findLastIndex((block) => block.type !== 'horizontalRule') + 1);
}
