import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { fieldAttribute, hasNoWords, fieldText, type ElementSpec } from '../element.ts';
import { checkTable } from './validation.ts';

const fields = [{ name: 'caption', kind: 'line', stands: 'before' }] as const;

/** Rows and columns under a caption. A cell holds paragraphs: figures and names, not whole articles. */
export const table: ElementSpec = {
  name: 'table',
  holds: 'own',
  fields,
  extensions: [
    Table.extend({
      addAttributes() {
        return { ...this.parent?.(), caption: fieldAttribute(fields[0]) };
      },
    }).configure({ resizable: false, allowTableNodeSelection: true }),
    TableRow,
    TableHeader.extend({ content: 'paragraph+' }),
    TableCell.extend({ content: 'paragraph+' }),
  ],
  isForReaders: () => true,
  isEmpty: (node) => hasNoWords(node) && fieldText(node, 'caption') === '',
  check: checkTable,
};
