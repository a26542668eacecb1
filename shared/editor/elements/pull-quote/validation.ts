import type { DocNode } from '../../content.ts';
import { fieldText, hasNoWords, type ElementFault } from '../element.ts';

/** A quotation says something, and somebody said it. */
export function checkPullQuote(node: DocNode): readonly ElementFault[] {
  if (hasNoWords(node)) return [{ code: 'pullQuoteEmpty', severity: 'ERROR' }];
  return fieldText(node, 'attribution') === '' ? [{ code: 'pullQuoteUnattributed', severity: 'WARN' }] : [];
}
