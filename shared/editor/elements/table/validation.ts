import type { DocNode } from '../../content.ts';
import { fieldText, hasNoWords, type ElementFault } from '../element.ts';

/** A table has words in it, a caption, and cells that say what its columns are. */
export function checkTable(node: DocNode): readonly ElementFault[] {
  if (hasNoWords(node)) return [{ code: 'tableEmpty', severity: 'ERROR' }];
  const hasHeader = (node.content ?? []).some((row) =>
    row.content?.some((cell) => cell.type === 'tableHeader'),
  );
  return [
    ...(fieldText(node, 'caption') === '' ? [{ code: 'tableUncaptioned', severity: 'WARN' } as const] : []),
    ...(hasHeader ? [] : [{ code: 'tableHeaderless', severity: 'WARN' } as const]),
  ];
}
