import { elementNode, fieldText, hasNoWords, type ElementSpec } from '../element.ts';
import { checkPullQuote } from './validation.ts';

const shape = {
  name: 'pullQuote',
  holds: 'paragraphs',
  fields: [{ name: 'attribution', kind: 'line', stands: 'after' }],
} as const;

/** A sentence of the story, set large, with who said it. */
export const pullQuote: ElementSpec = {
  ...shape,
  extensions: [elementNode(shape)],
  isForReaders: () => true,
  isEmpty: (node) => hasNoWords(node) && fieldText(node, 'attribution') === '',
  check: checkPullQuote,
};
