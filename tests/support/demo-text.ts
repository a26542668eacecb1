import type { BodyBlock, BodyDoc, BodyText } from '#newsroom/demo/types.ts';

/** Every block of a body that holds text, lists and quotations opened. */
export function blocksOf(doc: BodyDoc): readonly BodyBlock[] {
  const open = (block: BodyBlock): readonly BodyBlock[] =>
    block.type === 'paragraph' ? [block] : block.content.filter(isBlock).flatMap(open);
  return doc.content.flatMap(open);
}

/** The text of one paragraph, marks dropped. */
export function inlineTextOf(block: BodyBlock): string {
  return block.content.map((part) => (isBlock(part) ? '' : part.text)).join('');
}

/** The text of a body, a line a paragraph. */
export function plainTextOf(doc: BodyDoc): string {
  return blocksOf(doc).map(inlineTextOf).join('\n');
}

const isBlock = (part: BodyBlock | BodyText): part is BodyBlock => part.type !== 'text';
