import type { Editor } from '@tiptap/core';
import type {} from './commands.ts';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { Bold, Italic, Link as LinkIcon } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from '../components/cx.ts';
import styles from './Editor.module.css';
import { ToolButton } from './ToolButton.tsx';

/** The nearest tools, beside a selection of words. */
export function SelectionTools({ editor, onLink }: { readonly editor: Editor; readonly onLink: () => void }) {
  const { t } = useTranslation();
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      link: now.isActive('link'),
    }),
  });
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="selectionTools"
      shouldShow={({ editor: now, state: { selection } }) =>
        now.isEditable &&
        now.isFocused &&
        selection instanceof TextSelection &&
        !selection.empty &&
        !now.isActive('table')
      }
      options={{ placement: 'top' }}
    >
      <Toolbar aria-label={t('writing.selection')} className={cx(styles.bubble)}>
        <ToolButton
          label={t('editor.tool.bold')}
          icon={Bold}
          isOn={on.bold}
          onPress={() => editor.chain().focus().toggleBold().run()}
        />
        <ToolButton
          label={t('editor.tool.italic')}
          icon={Italic}
          isOn={on.italic}
          onPress={() => editor.chain().focus().toggleItalic().run()}
        />
        <ToolButton label={t('editor.tool.link')} icon={LinkIcon} isOn={on.link} onPress={onLink} />
      </Toolbar>
    </BubbleMenu>
  );
}
