import type { DocNode } from '../../content.ts';
import { hasNoWords, type ElementFault } from '../element.ts';

/** Points without a word are a heading over nothing. */
export function checkKeyPoints(node: DocNode): readonly ElementFault[] {
  return hasNoWords(node) ? [{ code: 'keyPointsEmpty', severity: 'ERROR' }] : [];
}
