import { elementNode, fieldText, type ElementSpec } from '../element.ts';
import { checkSourceNote } from './validation.ts';

const shape = {
  name: 'sourceNote',
  holds: 'nothing',
  fields: [
    { name: 'who', kind: 'line', stands: 'before' },
    { name: 'checked', kind: 'text', stands: 'before' },
    { name: 'isShown', kind: 'flag', stands: null },
  ],
} as const;

/** Who said it and where it was checked. Stays in the newsroom unless it is shown: a source may be at risk. */
export const sourceNote: ElementSpec = {
  ...shape,
  extensions: [elementNode(shape)],
  isForReaders: (node) => node.attrs?.['isShown'] === true,
  isEmpty: (node) => fieldText(node, 'who') === '' && fieldText(node, 'checked') === '',
  check: checkSourceNote,
};
