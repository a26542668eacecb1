import { Node, mergeAttributes } from '@tiptap/core';
import type { DocNode } from '../content.ts';

/** The fields that elements have. */
export type ElementFieldName =
  | 'attribution'
  | 'title'
  | 'caption'
  | 'href'
  | 'description'
  | 'who'
  | 'checked'
  | 'isShown';

/** A short text or a switch that an element carries beside what is written in it. */
export interface ElementField {
  readonly name: ElementFieldName;
  /** `line` is one line, `text` a few; `url` a web address; `flag` yes or no. */
  readonly kind: 'line' | 'text' | 'url' | 'flag';
  /** Where readers meet it, next to what is written inside; null when it is not a text of the page. */
  readonly stands: 'before' | 'after' | null;
}

/** The types of the elements' nodes. */
export type ElementName =
  | 'pullQuote'
  | 'factBox'
  | 'keyPoints'
  | 'table'
  | 'gallery'
  | 'embed'
  | 'linkCard'
  | 'sourceNote';

/** Everything that can be wrong with an element. */
export const ELEMENT_FAULTS = [
  'pullQuoteEmpty',
  'pullQuoteUnattributed',
  'factBoxEmpty',
  'factBoxUntitled',
  'keyPointsEmpty',
  'tableEmpty',
  'tableUncaptioned',
  'tableHeaderless',
  'galleryOfOne',
  'embedAddress',
  'embedUntitled',
  'linkCardAddress',
  'linkCardUntitled',
  'sourceWithoutName',
  'sourceUnchecked',
] as const;

/** What is wrong with an element, for the preflight: an ERROR stops the approval. */
export interface ElementFault {
  readonly code: (typeof ELEMENT_FAULTS)[number];
  readonly severity: 'WARN' | 'ERROR';
}

/**
 * An editorial element: everything that the text, the newsroom and the page need to know of it. How it looks and how
 * its form asks is the business of rooms that have a screen; they are told by the name.
 */
export interface ElementSpec {
  /** The type of its node. */
  readonly name: ElementName;
  /** What is written inside: nothing, paragraphs, paragraphs and lists, pictures; `own` brings nodes of its own. */
  readonly holds: 'nothing' | 'paragraphs' | 'blocks' | 'figures' | 'own';
  readonly fields: readonly ElementField[];
  readonly extensions: readonly Node[];
  /** False for what stays in the newsroom. */
  readonly isForReaders: (node: DocNode) => boolean;
  /** Whether there is nothing in it that is worth keeping. */
  readonly isEmpty: (node: DocNode) => boolean;
  readonly check: (node: DocNode) => readonly ElementFault[];
}

const CONTENT = {
  nothing: '',
  paragraphs: 'paragraph+',
  blocks: '(paragraph | bulletList | orderedList)+',
  figures: 'figure+',
} as const;

/** The node of an element whose attributes are its fields. Its HTML is our own, for cut and paste in the app. */
export function elementNode(
  spec: Pick<ElementSpec, 'name' | 'fields'> & { readonly holds: keyof typeof CONTENT },
): Node {
  const isAtom = spec.holds === 'nothing';
  return Node.create({
    name: spec.name,
    group: 'block',
    content: CONTENT[spec.holds],
    atom: isAtom,
    draggable: true,
    defining: !isAtom,
    addAttributes: () => Object.fromEntries(spec.fields.map((field) => [field.name, fieldAttribute(field)])),
    parseHTML: () => [{ tag: `div[data-element="${spec.name}"]` }],
    renderHTML: ({ HTMLAttributes }) => {
      const attributes = mergeAttributes({ 'data-element': spec.name }, HTMLAttributes);
      return isAtom ? ['div', attributes] : ['div', attributes, 0];
    },
  });
}

/** A field as an attribute of a node. */
export function fieldAttribute({ name, kind }: ElementField) {
  const attribute = `data-${name.toLowerCase()}`;
  return {
    default: kind === 'flag' ? false : '',
    parseHTML: (element: { getAttribute(name: string): string | null }) =>
      kind === 'flag' ? element.getAttribute(attribute) === 'true' : (element.getAttribute(attribute) ?? ''),
    renderHTML: (attributes: Record<string, unknown>) => ({ [attribute]: String(attributes[name]) }),
  };
}

/** A text that a node carries beside its content; empty when there is none. */
export function fieldText(node: DocNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** Whether nothing is written inside an element. */
export function hasNoWords(node: DocNode): boolean {
  return (node.content ?? []).every(
    (child) => (child.text ?? '').trim() === '' && hasNoWords(child) && child.type !== 'figure',
  );
}
