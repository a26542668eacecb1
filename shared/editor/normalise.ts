import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { EMPTY_BODY, type DocMark, type DocNode } from './content.ts';
import type { ElementField, ElementSpec } from './elements/element.ts';
import { findElement } from './elements/elements.ts';
import { safeHref } from './link.ts';
import { languageOf } from './marks.ts';
import { getBodySchema } from './schema.ts';
import { storyIdOf } from './story-link.ts';
import { directionOf, isBlockKind } from './text-block.ts';

const MAX_DEPTH = 20;
const MAX_SPAN = 50;

/**
 * Brings any document, ours or foreign, into our schema: headings become kinds, unknown nodes give up their text,
 * unknown marks and attributes are dropped, unsafe links lose their address, invisible split marks go. Never throws;
 * what cannot be saved comes back as an empty body.
 */
export function normaliseBody(body: unknown): DocNode {
  const blocks = isNode(body) ? toBlocks(contentOf(body), 0) : [];
  if (blocks.length === 0) return EMPTY_BODY;
  const doc: DocNode = { type: 'doc', content: blocks };
  try {
    const node = ProseMirrorNode.fromJSON(getBodySchema(), doc);
    node.check();
    return toPlain(node.toJSON());
  } catch {
    // A shape that our schema has no place for at all: its words are what matters.
    return {
      type: 'doc',
      content: textsOf(doc).map((text) => textBlock('p', null, [{ type: 'text', text }])),
    };
  }
}

function toBlocks(nodes: readonly unknown[], depth: number): DocNode[] {
  if (depth > MAX_DEPTH)
    return wordsBelow(nodes).map((text) => textBlock('p', null, [{ type: 'text', text }]));
  const blocks: DocNode[] = [];
  let line: DocNode[] = [];
  const endLine = () => {
    if (line.length > 0) blocks.push(textBlock('p', null, line));
    line = [];
  };
  for (const node of nodes.filter(isNode)) {
    const inline = toInline(node);
    if (inline.length > 0) {
      line.push(...inline);
    } else {
      endLine();
      blocks.push(...toBlock(node, depth));
    }
  }
  endLine();
  return blocks;
}

function toBlock(node: DocNode, depth: number): DocNode[] {
  const content = contentOf(node);
  const attrs = typeof node.attrs === 'object' && node.attrs !== null ? node.attrs : {};
  switch (node.type) {
    case 'paragraph':
      return [
        textBlock(
          isBlockKind(attrs['kind']) ? attrs['kind'] : 'p',
          directionOf(attrs['dir']),
          content.flatMap(toInline),
        ),
      ];
    case 'heading':
      return [
        textBlock(
          typeof attrs['level'] === 'number' && attrs['level'] >= 3 ? 'h3' : 'h2',
          directionOf(attrs['dir']),
          content.flatMap(toInline),
        ),
      ];
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }];
    case 'blockquote': {
      const quoted = toBlocks(content, depth + 1);
      return quoted.length === 0 ? [] : [{ type: 'blockquote', content: quoted }];
    }
    case 'bulletList':
    case 'orderedList': {
      const items = content
        .filter(isNode)
        // What is no item of ours becomes one: its words are not worth less.
        .map((item) => listItem(item.type === 'listItem' ? contentOf(item) : [item], depth))
        .filter((item) => item !== undefined);
      const start = Number.isInteger(attrs['start']) ? { attrs: { start: attrs['start'] } } : {};
      return items.length === 0
        ? []
        : [{ type: node.type, ...(node.type === 'orderedList' ? start : {}), content: items }];
    }
    case 'figure': {
      const text = (name: string) => (typeof attrs[name] === 'string' ? clean(attrs[name]) : '');
      return text('mediaId') === ''
        ? []
        : [
            {
              type: 'figure',
              attrs: {
                mediaId: text('mediaId'),
                caption: text('caption'),
                credit: text('credit'),
                alt: text('alt'),
              },
            },
          ];
    }
    default: {
      const element = findElement(node);
      return element === undefined
        ? toBlocks(content, depth + 1)
        : toElement(element, node.type, attrs, content, depth);
    }
  }
}

/** An editorial element in its shape; what it cannot hold stands beside it rather than nowhere. */
function toElement(
  element: ElementSpec,
  type: string,
  attrs: NonNullable<DocNode['attrs']>,
  content: readonly unknown[],
  depth: number,
): DocNode[] {
  const inside = element.name === 'table' ? toRows(content, depth) : toBlocks(content, depth + 1);
  const fits = inside.filter((block) => HELD[element.holds].includes(block.type));
  const outside = inside.filter((block) => !fits.includes(block));
  const mustHold = element.holds === 'paragraphs' || element.holds === 'blocks';
  const node: DocNode = {
    type,
    attrs: Object.fromEntries(element.fields.map((field) => [field.name, toField(field, attrs[field.name])])),
    ...(fits.length > 0 ? { content: fits } : mustHold ? { content: [textBlock('p', null, [])] } : {}),
  };
  const isBare = fits.length === 0 && (element.holds === 'figures' || element.holds === 'own');
  return element.isEmpty(node) || isBare ? outside : [node, ...outside];
}

const HELD: Record<ElementSpec['holds'], readonly string[]> = {
  nothing: [],
  paragraphs: ['paragraph'],
  blocks: ['paragraph', 'bulletList', 'orderedList'],
  figures: ['figure'],
  own: ['tableRow'],
};

function toField({ kind }: ElementField, value: unknown): string | boolean {
  if (kind === 'flag') return value === true;
  if (kind === 'url') return safeHref(value) ?? '';
  return typeof value === 'string' ? clean(value) : '';
}

function toRows(rows: readonly unknown[], depth: number): DocNode[] {
  return rows.filter(isNode).flatMap((row) => {
    if (row.type !== 'tableRow') return toBlocks([row], depth + 1);
    const cells = contentOf(row)
      .filter(isNode)
      .map((cell) => toCell(cell, depth));
    return cells.length === 0 ? [] : [{ type: 'tableRow', content: cells }];
  });
}

function toCell(cell: DocNode, depth: number): DocNode {
  const span = (name: string) => {
    const value = cell.attrs?.[name];
    return typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= MAX_SPAN ? value : 1;
  };
  const inside = cell.type === 'tableCell' || cell.type === 'tableHeader' ? contentOf(cell) : [cell];
  const paragraphs = toBlocks(inside, depth + 2).flatMap(paragraphsIn);
  return {
    type: cell.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    attrs: { colspan: span('colspan'), rowspan: span('rowspan') },
    content: paragraphs.length === 0 ? [textBlock('p', null, [])] : paragraphs,
  };
}

/** A cell holds paragraphs only: a list that was in it becomes some. */
function paragraphsIn(block: DocNode): DocNode[] {
  return block.type === 'paragraph' ? [block] : (block.content ?? []).flatMap(paragraphsIn);
}

function listItem(content: readonly unknown[], depth: number): DocNode | undefined {
  const blocks = toBlocks(content, depth + 1);
  if (blocks.length === 0) return undefined;
  // A list item begins with its text.
  return {
    type: 'listItem',
    content: blocks[0]?.type === 'paragraph' ? blocks : [textBlock('p', null, []), ...blocks],
  };
}

function toInline(node: unknown): DocNode[] {
  if (!isNode(node)) return [];
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
  if (node.type !== 'text' || typeof node.text !== 'string') return [];
  const text = clean(node.text);
  if (text === '') return [];
  const marks = (Array.isArray(node.marks) ? node.marks : []).flatMap(toMark);
  return [{ type: 'text', text, ...(marks.length === 0 ? {} : { marks }) }];
}

function toMark(mark: unknown): DocMark[] {
  if (!isNode(mark)) return [];
  if (mark.type === 'bold' || mark.type === 'italic' || mark.type === 'bdi') return [{ type: mark.type }];
  if (mark.type === 'lang') {
    const lang = languageOf(mark.attrs?.['lang']);
    return lang === null ? [] : [{ type: 'lang', attrs: { lang } }];
  }
  if (mark.type === 'storyLink') {
    const storyId = storyIdOf(mark.attrs?.['storyId']);
    return storyId === null ? [] : [{ type: 'storyLink', attrs: { storyId } }];
  }
  const href = mark.type === 'link' ? safeHref(mark.attrs?.['href']) : null;
  return href === null ? [] : [{ type: 'link', attrs: { href } }];
}

/** The words of a tree that is too deep to keep its shape, without climbing down by recursion. */
function wordsBelow(nodes: readonly unknown[]): string[] {
  const words: string[] = [];
  const waiting = nodes.toReversed();
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isNode(node)) continue;
    const text = typeof node.text === 'string' ? clean(node.text) : '';
    if (text !== '') words.push(text);
    waiting.push(...contentOf(node).toReversed());
  }
  return words;
}

function textBlock(kind: string, dir: string | null, content: readonly DocNode[]): DocNode {
  return { type: 'paragraph', attrs: { kind, dir }, ...(content.length === 0 ? {} : { content }) };
}

function textsOf(node: DocNode): string[] {
  return node.text === undefined ? (node.content ?? []).flatMap(textsOf) : [node.text];
}

/** ProseMirror's own JSON has attribute objects without a prototype; plain ones compare and travel better. */
function toPlain(json: unknown): DocNode {
  return JSON.parse(JSON.stringify(json)) as DocNode;
}

/** NFC, no control characters, no zero-width marks that an editor left behind. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\u200B\uFEFF]/gu, '');
}

const contentOf = (node: DocNode): readonly unknown[] => (Array.isArray(node.content) ? node.content : []);

const isNode = (value: unknown): value is DocNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
