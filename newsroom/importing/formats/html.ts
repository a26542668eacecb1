import { blockText, type ImportBlock, tidyLine } from '../blocks.ts';
import { nameOf, readByline } from '../byline.ts';
import { readInstant } from '../dates.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { leaveImage } from '../html/html-images.ts';
import { findArticle } from '../html/html-article.ts';
import { Leavings } from '../leavings.ts';
import { readMetadata } from '../html/html-metadata.ts';
import { isBreakingLabel, isSectionName } from '../furniture.ts';
import { elementsIn, type HtmlParent, parsePage } from '../html/html-tree.ts';
import type { ImportDraft } from '../import-reading.ts';
import { trimPage } from '../trim-page.ts';

/** A longer block above the headline is text, and the headline is not at the head. */
const LABEL_MAX_CHARS = 200;

/** Reads an HTML page: its article, and what the page says about it in its head, in its markup or for machines. */
export function readHtml(markup: string): ImportDraft {
  const page = parsePage(markup);
  const { root, text, isFurniture } = findArticle(page);
  const facts = readMetadata(page, root);
  const leavings = new Leavings();
  const blocks = htmlBlocks(text, leavings, isFurniture);
  if (root !== text) leaveImages(root, text, leavings);
  const line = facts.byline === undefined ? undefined : tidyLine(facts.byline);
  const signed = line === undefined ? undefined : (readByline(line) ?? { byline: nameOf(line) });
  const opening = blocks.find((block) => block.type === 'heading');
  const draft: ImportDraft = {
    headline: tidyLine(facts.headline ?? (opening === undefined ? '' : blockText(opening))),
    deck: facts.deck,
    sectionName: facts.sectionName,
    languageTag: facts.languageTag,
    isTagDoubtful: true,
    publishedAt: facts.published === undefined ? undefined : readInstant(facts.published),
    byline: signed?.byline,
    dateline: facts.dateline ?? signed?.dateline,
    breaking: facts.breaking,
    blocks: [],
    left: [],
  };
  const stated = new Set(
    [draft.headline, draft.deck, line].filter((known) => known !== undefined && known !== ''),
  );
  const article = belowHeadline(blocks, draft, leavings);
  draft.blocks = trimPage(
    article.filter((block) => !stated.has(tidyLine(blockText(block)))),
    draft,
    leavings,
  );
  draft.left = leavings.list;
  return draft;
}

/** Without an article's own element, what stands above the headline is the page's, but for the label and the section. */
function belowHeadline(
  blocks: readonly ImportBlock[],
  draft: ImportDraft,
  leavings: Leavings,
): readonly ImportBlock[] {
  const at = blocks.findIndex(
    (block) => block.type === 'heading' && tidyLine(blockText(block)) === draft.headline,
  );
  const above = blocks.slice(0, Math.max(at, 0));
  if (above.some((block) => blockText(block).length > LABEL_MAX_CHARS)) return blocks;
  const pictures = above.filter((block) => block.type === 'figure');
  for (const line of above.map((block) => tidyLine(blockText(block))).filter((words) => words !== '')) {
    if (isBreakingLabel(line)) draft.breaking = true;
    else if (isSectionName(line)) draft.sectionName ??= line;
    else leavings.leave(line, 'importPageFurniture');
  }
  return [...pictures, ...blocks.slice(above.length)];
}

/** The picture at the head of an article often stands outside its text. */
function leaveImages(root: HtmlParent, text: HtmlParent, leavings: Leavings): void {
  const inText = new Set(elementsIn(text));
  for (const element of elementsIn(root))
    if (element.tagName === 'img' && !inText.has(element)) leaveImage(element, element, leavings);
}
