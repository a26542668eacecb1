import { isUtf8 } from 'node:buffer';
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
const PICTURES_MAX_BYTES = 15_000_000;

/** The parts that bear text; fonts and themes are not even unpacked. */
const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes|comments)[^/]*\.xml(?:\.rels)?)$/;

const PICTURE_PART = /^word\/media\/[^/]+\.(?:jpe?g|png|webp|gif|avif)$/i;

/** The parts whose runs have words. */
const TEXT = /^word\/(?:document|footnotes|endnotes)[^/]*\.xml$/;
/** The arrow from a note back to its place in the text, which is of no use on paper. */
const BACK_FROM_NOTE = / ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

type WordImage = Parameters<Parameters<typeof mammoth.images.imgElement>[0]>[0];

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
    for (const name of parts.keys())
      if (TEXT.test(name)) parts.set(name, withArabicMarks(parts.get(name) ?? Buffer.alloc(0)));
    const pictures = await readPictures(bytes);
    const result = await mammoth.convertToHtml(
      { buffer: writeZip(new Map([...parts, ...pictures])) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(pictureAddresses()) },
    );
    return result.value.replace(BACK_FROM_NOTE, '');
  } catch (error) {
    if (error instanceof ArchiveTooLarge) return refuse('importTooLarge');
    return refuse('importBroken');
  }
}

/**
 * Word has marks of their own for letters that run from right to left, and shows only those on them: an Arabic run
 * that is bold may say so nowhere else.
 */
function withArabicMarks(part: Buffer): Buffer {
  if (!isUtf8(part)) return part;
  const xml = part
    .toString('utf8')
    .replace(/<w:rPr>(?:(?!<\/?w:rPr>).)*<\/w:rPr>/gs, (properties) =>
      /<w:rtl\s*\/>/.test(properties)
        ? properties.replace(/<w:[bi](?:\s[^>]*)?\/>/g, '').replace(/<w:([bi])Cs(\s[^>]*)?\/>/g, '<w:$1$2/>')
        : properties,
    );
  return Buffer.from(xml);
}

/** A document with more or with broken pictures is still a story: then all of them are left. */
async function readPictures(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  try {
    return await readZip(bytes, (name) => PICTURE_PART.test(name), PICTURES_MAX_BYTES);
  } catch {
    return new Map();
  }
}

/**
 * Gives each picture its bytes for an address. One that was not unpacked, or is of a kind that we do not unpack, has none
 * and is named as left; so are the last of those that a document shows over and over.
 */
function pictureAddresses(): (image: WordImage) => Promise<{ src: string }> {
  let bytesLeft = PICTURES_MAX_BYTES;
  return async (image) => {
    try {
      const bytes = bytesLeft > 0 ? await image.read() : Buffer.alloc(0);
      bytesLeft -= bytes.length;
      return bytes.length === 0 || bytesLeft < 0
        ? { src: '' }
        : { src: `data:${image.contentType};base64,${bytes.toString('base64')}` };
    } catch {
      return { src: '' };
    }
  };
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
