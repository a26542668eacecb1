import { elementNode, fieldText, type ElementSpec } from '../element.ts';
import { checkGallery } from './validation.ts';

const shape = {
  name: 'gallery',
  holds: 'figures',
  fields: [{ name: 'caption', kind: 'line', stands: 'after' }],
} as const;

/** Pictures that belong together, each with its own words, and a line for all of them. */
export const gallery: ElementSpec = {
  ...shape,
  extensions: [elementNode(shape)],
  isForReaders: () => true,
  isEmpty: (node) => (node.content ?? []).length === 0 && fieldText(node, 'caption') === '',
  check: checkGallery,
};
