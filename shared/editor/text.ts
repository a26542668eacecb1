import type { DocNode, EditionText } from './content.ts';
import { fieldText } from './elements/element.ts';
import { findElement } from './elements/elements.ts';
import { isBlockKind } from './text-block.ts';

/** A block of a body as comparisons and counts see it. */
export interface TextOfBlock {
  /** `p`, `h2`, `h3`, `li`, `quote`, `figure`, `rule`, the name of an element, or `hidden` for what readers do not get. */
  readonly kind: string;
  readonly text: string;
}

/** The blocks of a body in order; list items and quoted paragraphs each count as one. */
export function blocksOf(body: DocNode): TextOfBlock[] {
  return (body.content ?? []).flatMap((block) => flatten(block, null));
}

function flatten(node: DocNode, container: string | null): TextOfBlock[] {
  switch (node.type) {
    case 'paragraph': {
      const kind = node.attrs?.['kind'];
      return [{ kind: container ?? (isBlockKind(kind) ? kind : 'p'), text: inlineText(node) }];
    }
    case 'figure':
      return [
        {
          kind: 'figure',
          text: [node.attrs?.['caption'], node.attrs?.['credit'], node.attrs?.['alt']]
            .filter((part) => typeof part === 'string' && part !== '')
            .join(' · '),
        },
      ];
    case 'horizontalRule':
      return [{ kind: 'rule', text: '' }];
    case 'blockquote':
      return (node.content ?? []).flatMap((child) => flatten(child, 'quote'));
    case 'listItem':
      return (node.content ?? []).flatMap((child) => flatten(child, 'li'));
    default:
      return flattenElement(node, container);
  }
}

/** An element gives its own texts around those of its content; a cell, a row and a list give their content's. */
function flattenElement(node: DocNode, container: string | null): TextOfBlock[] {
  const element = findElement(node);
  const inside = (node.content ?? []).flatMap((child) => flatten(child, element?.name ?? container));
  if (element === undefined) return inside;
  const texts = (stands: 'before' | 'after') => {
    const text = element.fields
      .filter((field) => field.stands === stands)
      .map((field) => fieldText(node, field.name))
      .filter((part) => part !== '')
      .join(' · ');
    return text === '' ? [] : [{ kind: element.isForReaders(node) ? element.name : 'hidden', text }];
  };
  return [...texts('before'), ...inside, ...texts('after')];
}

function inlineText(node: DocNode): string {
  return (node.content ?? [])
    .map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? '')))
    .join('');
}

/** The body as plain text, as readers get it, a block a line. */
export function plainTextOf(body: DocNode): string {
  return blocksOf(body)
    .filter((block) => block.kind !== 'hidden')
    .map((block) => block.text)
    .filter((text) => text !== '')
    .join('\n');
}

/** The ids of the pictures that a text shows. */
export function mediaIdsOf(node: DocNode): string[] {
  const own =
    node.type === 'figure' && typeof node.attrs?.['mediaId'] === 'string' ? [node.attrs['mediaId']] : [];
  return [...own, ...(node.content ?? []).flatMap(mediaIdsOf)];
}

/** Whether there is anything for a reader in the body. */
export function hasBody(text: EditionText): boolean {
  return plainTextOf(text.body).trim() !== '' || mediaIdsOf(text.body).length > 0;
}
