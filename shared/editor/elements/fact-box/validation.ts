import type { DocNode } from '../../content.ts';
import { fieldText, hasNoWords, type ElementFault } from '../element.ts';

/** A box has facts in it and a title above them. */
export function checkFactBox(node: DocNode): readonly ElementFault[] {
  if (hasNoWords(node)) return [{ code: 'factBoxEmpty', severity: 'ERROR' }];
  return fieldText(node, 'title') === '' ? [{ code: 'factBoxUntitled', severity: 'WARN' }] : [];
}
