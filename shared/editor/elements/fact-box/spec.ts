import { elementNode, fieldText, hasNoWords, type ElementSpec } from '../element.ts';
import { checkFactBox } from './validation.ts';

const shape = {
  name: 'factBox',
  holds: 'blocks',
  fields: [{ name: 'title', kind: 'line', stands: 'before' }],
} as const;

/** Background beside the story, under a title of its own. */
export const factBox: ElementSpec = {
  ...shape,
  extensions: [elementNode(shape)],
  isForReaders: () => true,
  isEmpty: (node) => hasNoWords(node) && fieldText(node, 'title') === '',
  check: checkFactBox,
};
