import type { DocNode, EditionText } from './content.ts';
import { isBlockKind } from './text-block.ts';

/** A block of a body as comparisons and counts see it. */
export interface TextOfBlock {
  /** `p`, `h2`, `h3`, `li`, `quote`, `figure` or `rule`. */
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
      return (node.content ?? []).flatMap((child) => flatten(child, container));
  }
}

function inlineText(node: DocNode): string {
  return (node.content ?? [])
    .map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? '')))
    .join('');
}

/** The body as plain text, a block a line. */
export function plainTextOf(body: DocNode): string {
  return blocksOf(body)
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
