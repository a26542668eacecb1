import type { DocNode } from '../../content.ts';
import { safeHref } from '../../link.ts';
import { fieldText, type ElementFault } from '../element.ts';

/** A card leads somewhere and says where. */
export function checkLinkCard(node: DocNode): readonly ElementFault[] {
  if (safeHref(node.attrs?.['href']) === null) return [{ code: 'linkCardAddress', severity: 'ERROR' }];
  return fieldText(node, 'title') === '' ? [{ code: 'linkCardUntitled', severity: 'ERROR' }] : [];
}
