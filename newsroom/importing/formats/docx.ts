import mammoth from 'mammoth';
import { type Refusal, refuse } from '#shared/model/refusal.ts';
import { blockText, type ImportBlock, tidyLine } from '../blocks.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { Leavings } from '../leavings.ts';
import {
  findElement,
  hasToken,
  type HtmlElement,
  type HtmlParent,
  parsePiece,
  textIn,
} from '../html/html-tree.ts';
import type { ImportDraft } from '../import-reading.ts';
import { trimPage } from '../trim-page.ts';
import { ArchiveTooLarge, readZip, writeZip } from '../zip.ts';

/**
 * The XML of an article is well under a megabyte; reading it takes about half a second and 250 MB a megabyte, so that
 * this cap also bounds what a hostile file can cost.
 */
const XML_MAX_BYTES = 4_000_000;

/** The parts that bear text; pictures, fonts and themes are not even unpacked. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes|comments)[^/]*\.xml(?:\.rels)?)$/;

const STYLES = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p.deck:fresh"];

/** Reads a Word document: the title style, else the first heading, else the first line, is the headline. */
export async function readDocx(bytes: Uint8Array): Promise<ImportDraft | Refusal> {
  const markup = await toHtml(bytes);
  if (typeof markup !== 'string') return markup;
  const leavings = new Leavings();
  const page = parsePiece(markup);
  const blocks = htmlBlocks(page, leavings);
  const headline = headlineOf(page, blocks);
  const deck = classed(page, /^deck$/);
  const draft: ImportDraft = { headline, deck, breaking: false, blocks: [], left: [] };
  const rest = withoutFirst(withoutFirst(blocks, headline), deck);
  draft.blocks = trimPage(rest, draft, leavings);
  draft.left = leavings.list;
  return draft;
}

/** What Word's archive holds as HTML. It is packed anew first, so that what was measured is what is read. */
async function toHtml(bytes: Uint8Array): Promise<string | Refusal> {
  try {
    const parts = await readZip(bytes, (name) => TEXT_PART.test(name), XML_MAX_BYTES);
    if (!parts.has('word/document.xml')) return refuse('importUnknownFormat');
    const result = await mammoth.convertToHtml(
      { buffer: writeZip(parts) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    return result.value;
  } catch (error) {
    if (error instanceof ArchiveTooLarge) return refuse('importTooLarge');
    return refuse('importBroken');
  }
}

function headlineOf(page: HtmlParent, blocks: readonly ImportBlock[]): string | undefined {
  const heading = findElement(page, ({ tagName }) => tagName === 'h1');
  const first = blocks.find((block) => block.type === 'paragraph' || block.type === 'heading');
  const text = classed(page, /^title$/) ?? (heading && tidyLine(textIn(heading)));
  return text || (first && tidyLine(blockText(first)));
}

function classed(page: HtmlParent, name: RegExp): string | undefined {
  const isClassed = (element: HtmlElement) => hasToken(element, 'class', name);
  const element = findElement(page, isClassed);
  const text = element === undefined ? '' : tidyLine(textIn(element));
  return text === '' ? undefined : text;
}

function withoutFirst(blocks: readonly ImportBlock[], text: string | undefined): readonly ImportBlock[] {
  const at = blocks.findIndex((block) => text !== undefined && tidyLine(blockText(block)) === text);
  return at === -1 ? blocks : blocks.toSpliced(at, 1);
}
