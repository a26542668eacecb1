import { elementNode, fieldText, type ElementSpec } from '../element.ts';
import { findEmbed } from './providers.ts';
import { checkEmbed } from './validation.ts';

const shape = {
  name: 'embed',
  holds: 'nothing',
  fields: [
    { name: 'href', kind: 'url', stands: null },
    { name: 'title', kind: 'line', stands: 'before' },
  ],
} as const;

/** A post, a film or a map of somebody else's. Nothing of theirs is loaded until a reader asks for it. */
export const embed: ElementSpec = {
  ...shape,
  extensions: [elementNode(shape)],
  isForReaders: (node) => findEmbed(node.attrs?.['href']) !== null,
  isEmpty: (node) => shape.fields.every(({ name }) => fieldText(node, name) === ''),
  check: checkEmbed,
};
