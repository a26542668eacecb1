import type { BodyBlock, BodyDoc, BodyText } from './types.ts';

type Inline = string | BodyText;

/** A body made of blocks. */
export function body(...blocks: readonly BodyBlock[]): BodyDoc {
  return { type: 'doc', content: blocks };
}

/** A paragraph of text and marked runs. */
export const p = (...parts: readonly Inline[]): BodyBlock => paragraph('p', parts);

/** A subhead. */
export const h2 = (...parts: readonly Inline[]): BodyBlock => paragraph('h2', parts);

/** A lesser subhead. */
export const h3 = (...parts: readonly Inline[]): BodyBlock => paragraph('h3', parts);

/** A quotation set apart, one paragraph an argument. */
export function quote(...paragraphs: readonly Inline[]): BodyBlock {
  return { type: 'blockquote', content: paragraphs.map((part) => p(part)) };
}

/** A list with bullets. */
export const ul = (...items: readonly Inline[]): BodyBlock => ({
  type: 'bulletList',
  content: items.map(listItem),
});

/** A numbered list. */
export const ol = (...items: readonly Inline[]): BodyBlock => ({
  type: 'orderedList',
  attrs: { start: 1, type: null },
  content: items.map(listItem),
});

export const bold = (text: string): BodyText => ({ type: 'text', text, marks: [{ type: 'bold' }] });

export const italic = (text: string): BodyText => ({ type: 'text', text, marks: [{ type: 'italic' }] });

export const link = (text: string, href: string): BodyText => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});

/** The same body with more blocks at its end. */
export function withAdded(doc: BodyDoc, ...blocks: readonly BodyBlock[]): BodyDoc {
  return { ...doc, content: [...doc.content, ...blocks] };
}

/** The same body with one block, counted from 0, replaced; throws when there is no such block. */
export function withBlock(doc: BodyDoc, index: number, block: BodyBlock): BodyDoc {
  if (index < 0 || index >= doc.content.length) throw new RangeError(`The body has no block ${index}`);
  return { ...doc, content: doc.content.with(index, block) };
}

function paragraph(kind: 'p' | 'h2' | 'h3', parts: readonly Inline[]): BodyBlock {
  return {
    type: 'paragraph',
    attrs: { kind, dir: null },
    content: parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
  };
}

function listItem(item: Inline): BodyBlock {
  return { type: 'listItem', content: [p(item)] };
}
