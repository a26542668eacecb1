import type { DocNode } from '#shared/editor/content.ts';

/** A text that a node carries beside its content; empty when there is none. */
export function textAttribute(node: DocNode, name: 'alt' | 'caption' | 'credit'): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}
