import type { Editor } from '@tiptap/core';
import type {} from '@tiptap/extension-table';
import { BubbleMenu } from '@tiptap/react/menus';
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Combine,
  Heading,
  type LucideIcon,
  PanelTop,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
} from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from '../components/cx.ts';
import styles from './Editor.module.css';
import { ToolButton } from './ToolButton.tsx';

const TOOLS = [
  ['rowBefore', BetweenHorizontalStart, (editor: Editor) => editor.chain().focus().addRowBefore().run()],
  ['rowAfter', BetweenHorizontalEnd, (editor: Editor) => editor.chain().focus().addRowAfter().run()],
  ['columnBefore', BetweenVerticalStart, (editor: Editor) => editor.chain().focus().addColumnBefore().run()],
  ['columnAfter', BetweenVerticalEnd, (editor: Editor) => editor.chain().focus().addColumnAfter().run()],
  ['headerRow', PanelTop, (editor: Editor) => editor.chain().focus().toggleHeaderRow().run()],
  ['headerCell', Heading, (editor: Editor) => editor.chain().focus().toggleHeaderCell().run()],
  ['mergeOrSplit', Combine, (editor: Editor) => editor.chain().focus().mergeOrSplit().run()],
  ['deleteRow', TableRowsSplit, (editor: Editor) => editor.chain().focus().deleteRow().run()],
  ['deleteColumn', TableColumnsSplit, (editor: Editor) => editor.chain().focus().deleteColumn().run()],
  ['deleteTable', Trash2, (editor: Editor) => editor.chain().focus().deleteTable().run()],
] as const satisfies readonly (readonly [string, LucideIcon, (editor: Editor) => void])[];

/** What can be done to the table that the caret is in, above the table. */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="tableTools"
      shouldShow={({ editor: now }) => now.isEditable && now.isActive('table')}
      options={{ placement: 'top' }}
    >
      <Toolbar aria-label={t('element.tableTool.label')} className={cx(styles.bubble)}>
        {TOOLS.map(([name, icon, run]) => (
          <ToolButton
            key={name}
            label={t(`element.tableTool.${name}`)}
            icon={icon}
            onPress={() => run(editor)}
          />
        ))}
      </Toolbar>
    </BubbleMenu>
  );
}
