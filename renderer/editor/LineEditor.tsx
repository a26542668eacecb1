import { Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import { lineExtensions } from '#shared/editor/schema.ts';
import { direction, type Language } from '#shared/model/language.ts';
import { cx } from '../components/cx.ts';
import styles from './Editor.module.css';
import type { EditionDoc } from './use-edition-doc.ts';

/** Enter leaves a line for the one below, as in a form. */
const leaveOnEnter = (onEnter: () => void) =>
  Extension.create({
    name: 'leaveOnEnter',
    priority: 1000,
    addKeyboardShortcuts: () => ({
      Enter: () => {
        onEnter();
        return true;
      },
    }),
  });

/** The headline or the deck: one line of plain text that everybody who has the edition open writes in. */
export function LineEditor(props: {
  readonly edition: EditionDoc;
  readonly field: 'headline' | 'deck';
  readonly language: Language;
  readonly label: string;
  readonly isEditable: boolean;
  readonly onEnter: () => void;
}) {
  const { edition, field, language, label, isEditable, onEnter } = props;
  const editor = useEditor(
    {
      extensions: [
        ...lineExtensions,
        Collaboration.configure({ document: edition.doc, field }),
        Placeholder.configure({ placeholder: label }),
        leaveOnEnter(onEnter),
      ],
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editable: isEditable,
      editorProps: {
        attributes: {
          'aria-label': label,
          role: 'textbox',
          'aria-multiline': 'false',
          dir: direction(language),
          lang: language,
        },
      },
    },
    [edition, field, language],
  );
  useEffect(() => editor?.setEditable(isEditable, false), [editor, isEditable]);
  return <EditorContent editor={editor} className={cx(styles.line, styles[field])} data-field={field} />;
}
