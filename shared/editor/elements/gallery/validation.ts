import type { DocNode } from '../../content.ts';
import type { ElementFault } from '../element.ts';

/** One picture is a figure. */
export function checkGallery(node: DocNode): readonly ElementFault[] {
  return (node.content ?? []).length < 2 ? [{ code: 'galleryOfOne', severity: 'WARN' }] : [];
}
