import type {
  ImportBlock,
  ImportFigure,
  ImportInline,
  ImportListItem,
  ImportMark,
  ImportParagraph,
} from '../blocks.ts';
import { blockText } from '../blocks.ts';
import { EMBEDS, FURNITURE, INLINE, isHidden, SILENT } from './html-elements.ts';
import { imagesIn, leaveImage, readFigure } from './html-images.ts';
import { InlineRun, safeHref } from './html-inline.ts';
import type { Leavings } from '../leavings.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  textIn,
} from './html-tree.ts';

/** Deeper than any article; a tree of more levels is read as the text in it. */
const DEPTH_MAX = 200;

/** What a caller may know of an element that makes it no part of the text. */
export type IsFurniture = (element: HtmlElement) => boolean;

/**
 * The blocks of a piece of HTML as the editor's own nodes. Only text, structure, bold, italic and safe links come over,
 * so nothing that could run does; what is dropped is named in `leavings`.
 */
export function htmlBlocks(
  root: HtmlParent,
  leavings: Leavings,
  isFurniture: IsFurniture = () => false,
): ImportBlock[] {
  const reader = new BlockReader(leavings, isFurniture);
  reader.children(root, [], 0);
  reader.flush();
  return reader.blocks;
}

class BlockReader {
  readonly blocks: ImportBlock[] = [];
  readonly #run = new InlineRun();
  readonly #leavings: Leavings;
  readonly #isFurniture: IsFurniture;
  /** Pictures that stand inside a paragraph, a list or a table: they come after it. */
  #pictures: ImportFigure[] = [];

  constructor(leavings: Leavings, isFurniture: IsFurniture) {
    this.#leavings = leavings;
    this.#isFurniture = isFurniture;
  }

  /** Ends the running paragraph. */
  flush(): void {
    const content = this.#run.take();
    if (content.length > 0) this.blocks.push({ type: 'paragraph', content });
    this.blocks.push(...this.#pictures);
    this.#pictures = [];
  }

  /** A second line break running is how old pages part paragraphs. */
  #lineBreak(): void {
    if (this.#run.endsInBreak) this.flush();
    else this.#run.lineBreak();
  }

  children(parent: HtmlParent, marks: readonly ImportMark[], depth: number): void {
    if (depth > DEPTH_MAX) return this.#run.text(textIn(parent), marks);
    for (const child of parent.childNodes) this.#node(child, marks, depth + 1);
  }

  #node(node: HtmlNode, marks: readonly ImportMark[], depth: number): void {
    if (node.nodeName === '#text' && 'value' in node) return this.#run.text(node.value, marks);
    if (!isElement(node) || this.#isLeft(node)) return;
    const tag = node.tagName;
    if (tag === 'br') return this.#lineBreak();
    if (INLINE.has(tag)) return this.children(node, this.#marksOf(node, marks), depth);
    this.flush();
    this.#block(node, tag, depth);
    this.flush();
  }

  #block(element: HtmlElement, tag: string, depth: number): void {
    if (/^h[1-6]$/.test(tag)) return this.#heading(element, tag, depth);
    if (tag === 'hr') return void this.blocks.push({ type: 'horizontalRule' });
    if (tag === 'ul' || tag === 'ol') return this.#list(element, tag, depth);
    if (tag === 'blockquote') return this.#quote(element, depth);
    if (tag === 'table') return this.#table(element);
    if (tag === 'pre') return this.#lines(textIn(element));
    this.children(element, [], depth);
  }

  #isLeft(element: HtmlElement): boolean {
    const tag = element.tagName;
    if (SILENT.has(tag)) return true;
    if (tag === 'script' || tag === 'noscript') this.#leavings.leave(tag, 'importScriptLeft');
    else if (tag === 'img' || tag === 'picture' || tag === 'figure') return this.#isPicture(element);
    else if (EMBEDS.has(tag)) this.#leavings.leave(attribute(element, 'src') || tag, 'importEmbedLeft');
    else if (isHidden(element)) this.#leavings.leave(textIn(element) || tag, 'importPageFurniture');
    else if (FURNITURE.has(tag) || this.#isFurniture(element))
      this.#leavings.leave(textIn(element) || tag, 'importPageFurniture');
    else return false;
    return true;
  }

  /** A figure may hold a quotation or a table instead of an image: then it is text. */
  #isPicture(element: HtmlElement): boolean {
    const images = imagesIn(element);
    for (const image of images) {
      const figure = readFigure(image, element);
      if (figure === undefined) leaveImage(image, element, this.#leavings);
      else this.#pictures.push(figure);
    }
    return images.length > 0;
  }

  #marksOf(element: HtmlElement, marks: readonly ImportMark[]): readonly ImportMark[] {
    const tag = element.tagName;
    if (tag === 'b' || tag === 'strong') return withMark(marks, { type: 'bold' });
    if (tag === 'i' || tag === 'em') return withMark(marks, { type: 'italic' });
    const written = tag === 'a' ? attribute(element, 'href') : '';
    if (written === '' || written.startsWith('#')) return marks;
    const href = safeHref(written);
    if (href !== undefined) return withMark(marks, { type: 'link', attrs: { href } });
    this.#leavings.leave(`${textIn(element)} (${written})`, 'importLinkLeft');
    return marks;
  }

  #heading(element: HtmlElement, tag: string, depth: number): void {
    const content = this.#inlineOnly(element, depth);
    if (content.length > 0)
      this.blocks.push({ type: 'heading', attrs: { level: tag <= 'h2' ? 2 : 3 }, content });
  }

  #list(list: HtmlElement, tag: 'ul' | 'ol', depth: number): void {
    const content: ImportListItem[] = [];
    for (const block of this.#inner(list, depth)) {
      if (block.type === 'bulletList' || block.type === 'orderedList') content.push(...block.content);
      else if (block.type !== 'horizontalRule')
        content.push({ type: 'listItem', content: paragraphsOf(block) });
    }
    if (content.length > 0) this.blocks.push({ type: tag === 'ul' ? 'bulletList' : 'orderedList', content });
  }

  #quote(quote: HtmlElement, depth: number): void {
    const content = this.#inner(quote, depth).flatMap(paragraphsOf);
    if (content.length > 0) this.blocks.push({ type: 'blockquote', content });
  }

  /** The body of the editor has no tables: each row becomes a paragraph, and the desk is told. */
  #table(table: HtmlElement): void {
    this.#leavings.leave(textIn(table), 'importTableFlattened');
    for (const image of imagesIn(table)) this.#isPicture(image);
    for (const row of tagged(table, ['tr'])) {
      const cells = tagged(row, ['td', 'th']).map((cell) => textIn(cell).trim());
      this.#run.text(cells.filter((cell) => cell !== '').join(' | '), []);
      this.flush();
    }
  }

  #lines(text: string): void {
    for (const line of text.split('\n')) {
      this.#run.text(line, []);
      this.#lineBreak();
    }
  }

  /** The blocks below an element, read apart from those around it. */
  #inner(element: HtmlElement, depth: number): readonly ImportBlock[] {
    const inner = new BlockReader(this.#leavings, this.#isFurniture);
    inner.children(element, [], depth);
    inner.flush();
    const isFigure = (block: ImportBlock) => block.type === 'figure';
    this.#pictures.push(...inner.blocks.filter(isFigure));
    return inner.blocks.filter((block) => !isFigure(block));
  }

  #inlineOnly(element: HtmlElement, depth: number): readonly ImportInline[] {
    return this.#inner(element, depth)
      .flatMap(paragraphsOf)
      .flatMap((paragraph, at) => [
        ...(at > 0 ? [{ type: 'hardBreak' } as const] : []),
        ...(paragraph.content ?? []),
      ]);
  }
}

function withMark(marks: readonly ImportMark[], mark: ImportMark): readonly ImportMark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark];
}

/** Any block as paragraphs, for the places that hold nothing else. */
function paragraphsOf(block: ImportBlock): readonly ImportParagraph[] {
  switch (block.type) {
    case 'horizontalRule':
    case 'figure':
      return [];
    case 'paragraph':
      return [block];
    case 'heading':
      return blockText(block) === '' ? [] : [{ type: 'paragraph', content: block.content }];
    case 'blockquote':
      return block.content;
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content);
  }
}

function tagged(root: HtmlParent, tags: readonly string[]): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: HtmlNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (tags.includes(node.tagName)) found.push(node);
    else waiting.push(...node.childNodes.toReversed());
  }
  return found;
}
