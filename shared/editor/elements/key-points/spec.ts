import { elementNode, hasNoWords, type ElementSpec } from '../element.ts';
import { checkKeyPoints } from './validation.ts';

const shape = { name: 'keyPoints', holds: 'paragraphs', fields: [] } as const;

/** The story in a few lines; each paragraph is a point. */
export const keyPoints: ElementSpec = {
  ...shape,
  extensions: [elementNode(shape)],
  isForReaders: () => true,
  isEmpty: hasNoWords,
  check: checkKeyPoints,
};
