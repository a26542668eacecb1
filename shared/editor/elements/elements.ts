import type { DocNode } from '../content.ts';
import type { ElementFault, ElementSpec } from './element.ts';
import { embed } from './embed/spec.ts';
import { factBox } from './fact-box/spec.ts';
import { gallery } from './gallery/spec.ts';
import { keyPoints } from './key-points/spec.ts';
import { linkCard } from './link-card/spec.ts';
import { pullQuote } from './pull-quote/spec.ts';
import { sourceNote } from './source-note/spec.ts';
import { table } from './table/spec.ts';

/** Every editorial element, in the order in which menus offer them. */
export const ELEMENTS = [
  pullQuote,
  factBox,
  keyPoints,
  table,
  gallery,
  embed,
  linkCard,
  sourceNote,
] as const satisfies readonly ElementSpec[];

const byName = new Map<string, ElementSpec>(ELEMENTS.map((element) => [element.name, element]));

/** The element that a node is; undefined for plain text. */
export function findElement(node: { readonly type: string }): ElementSpec | undefined {
  return byName.get(node.type);
}

/** The body without what stays in the newsroom: nothing else may go to a page, a feed or a partner. */
export function forReaders(node: DocNode): DocNode {
  if (node.content === undefined) return node;
  const content = node.content
    .filter((child) => findElement(child)?.isForReaders(child) !== false)
    .map((child) => forReaders(child));
  return { ...node, content };
}

/** What is wrong with the elements of a body, each with its place among the body's blocks. */
export function checkElements(body: DocNode): (ElementFault & { readonly block: number })[] {
  return (body.content ?? []).flatMap((node, block) =>
    (findElement(node)?.check(node) ?? []).map((fault) => ({ ...fault, block })),
  );
}
