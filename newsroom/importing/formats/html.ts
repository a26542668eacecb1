import { blockText, tidyLine } from '../blocks.ts';
import { nameOf, readByline } from '../byline.ts';
import { readInstant } from '../dates.ts';
import { htmlBlocks, leaveImage } from '../html/html-blocks.ts';
import { findArticle } from '../html/html-article.ts';
import { Leavings } from '../leavings.ts';
import { readMetadata } from '../html/html-metadata.ts';
import { elementsIn, type HtmlParent, parsePage } from '../html/html-tree.ts';
import type { ImportDraft } from '../import-reading.ts';
import { trimPage } from '../trim-page.ts';

/** Reads an HTML page: its article, and what the page says about it in its head, in its markup or for machines. */
export function readHtml(markup: string): ImportDraft {
  const page = parsePage(markup);
  const { root, text, isFurniture } = findArticle(page);
  const facts = readMetadata(page, root);
  const leavings = new Leavings();
  const blocks = htmlBlocks(text, leavings, isFurniture);
  if (root !== text) leaveImages(root, leavings);
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
  draft.blocks = trimPage(
    blocks.filter((block) => !stated.has(tidyLine(blockText(block)))),
    draft,
    leavings,
  );
  draft.left = leavings.list;
  return draft;
}

/** The picture at the head of an article often stands outside its text. */
function leaveImages(root: HtmlParent, leavings: Leavings): void {
  for (const element of elementsIn(root))
    if (element.tagName === 'img') leaveImage(element, element, leavings);
}
