import type { DocNode } from '../../content.ts';
import { fieldText, type ElementFault } from '../element.ts';

/** A source is somebody, and somebody checked. */
export function checkSourceNote(node: DocNode): readonly ElementFault[] {
  return [
    ...(fieldText(node, 'who') === '' ? [{ code: 'sourceWithoutName', severity: 'WARN' } as const] : []),
    ...(fieldText(node, 'checked') === '' ? [{ code: 'sourceUnchecked', severity: 'WARN' } as const] : []),
  ];
}
