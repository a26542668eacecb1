import type { DocNode } from '../../content.ts';
import { fieldText, type ElementFault } from '../element.ts';
import { findEmbed } from './providers.ts';

/** An embed is of a service that we know, and says what it is to those who do not load it. */
export function checkEmbed(node: DocNode): readonly ElementFault[] {
  if (findEmbed(node.attrs?.['href']) === null) return [{ code: 'embedAddress', severity: 'ERROR' }];
  return fieldText(node, 'title') === '' ? [{ code: 'embedUntitled', severity: 'ERROR' }] : [];
}
