import { type Editor, Extension } from '@tiptap/core';
import type {} from './commands.ts';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Dropcursor, Gapcursor, Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure } from '#shared/editor/figure.ts';
import { bodyExtensions } from '#shared/editor/schema.ts';
import type { EditionId } from '#shared/model/ids.ts';
import { direction, type Language } from '#shared/model/language.ts';
import { useMe } from '../client/session.ts';
import { cx } from '../components/cx.ts';
import { BodyCalls } from './body-calls.ts';
import { dragHandle } from './blocks/drag-handle.ts';
import styles from './Editor.module.css';
import { elementExtensions, isElementNode } from './elements/feature.ts';
import { useElementForm } from './elements/use-element-form.tsx';
import { featureExtensions } from './features.ts';
import { FindBar } from './find/FindBar.tsx';
import { figureWithView } from './figure-view.ts';
import { RescueBar } from './rescue/RescueBar.tsx';
import { SelectionTools } from './SelectionTools.tsx';
import { slashMenu } from './slash/feature.ts';
import { TableTools } from './TableTools.tsx';
import { PICTURE_KINDS, Toolbar } from './Toolbar.tsx';
import type { EditionDoc } from './use-edition-doc.ts';
import { useLinkForm } from './use-link-form.tsx';
import { picturesOf, usePictures } from './use-pictures.tsx';

const AT_REST_MS = 250;

/** Gives the text when nobody has typed for a moment: counting the words of a long text at each key would lag. */
function useTextAtRest(editor: Editor | null, onText: (text: string) => void): void {
  useEffect(() => {
    if (editor === null) return undefined;
    let timer: number | undefined;
    const give = () => onText(editor.getText({ blockSeparator: '\n' }));
    const giveSoon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(give, AT_REST_MS);
    };
    giveSoon();
    editor.on('update', giveSoon);
    return () => {
      window.clearTimeout(timer);
      editor.off('update', giveSoon);
    };
  }, [editor, onText]);
}

/** The body of an edition, with its toolbar. */
export function BodyEditor(props: {
  readonly editionId: EditionId;
  readonly edition: EditionDoc;
  readonly language: Language;
  readonly isEditable: boolean;
  readonly onText: (text: string) => void;
  readonly onEditor: (editor: Editor | null) => void;
}) {
  const { t } = useTranslation();
  const { editionId, edition, language, isEditable, onText, onEditor } = props;
  const author = useMe()?.name ?? '';
  const [calls] = useState(() => new BodyCalls());
  const extensions = useMemo(
    () => [
      ...bodyExtensions.filter((extension) => extension.name !== Figure.name && !isElementNode(extension)),
      ...elementExtensions(t, calls.editElement),
      slashMenu(t, calls),
      dragHandle(t('writing.handle'), direction(language) === 'rtl'),
      figureWithView({
        edit: t('editor.pictureWords'),
        noAlt: t('editor.altMissing'),
        onEdit: calls.editPicture,
      }),
      Collaboration.configure({ document: edition.doc, field: 'body' }),
      Placeholder.configure({ placeholder: t('editor.startHere') }),
      Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
      Gapcursor,
      ...featureExtensions({ editionId, edition, language, author, t }),
      Extension.create({
        name: 'linkKey',
        addKeyboardShortcuts: () => ({
          'Mod-k': () => {
            calls.link();
            return true;
          },
        }),
      }),
    ],
    [editionId, edition, language, author, calls, t],
  );
  const editor = useEditor(
    {
      extensions,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editable: isEditable,
      editorProps: {
        attributes: {
          'aria-label': t('editor.body'),
          role: 'textbox',
          'aria-multiline': 'true',
          dir: direction(language),
          lang: language,
        },
        handlePaste: (_view, event) => takePictures(calls, event.clipboardData?.files),
        handleDrop: (_view, event, _slice, isMoved) =>
          !isMoved && takePictures(calls, event.dataTransfer?.files),
      },
    },
    [extensions, language],
  );
  useEffect(() => editor?.setEditable(isEditable, false), [editor, isEditable]);
  useTextAtRest(editor, onText);
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  const pictures = usePictures(editor, language);
  const elements = useElementForm(editor, language);
  const link = useLinkForm(editor, language);
  const fileInput = useRef<HTMLInputElement>(null);
  const choosePictures = () => fileInput.current?.click();
  useEffect(() =>
    calls.answerWith({
      link: link.open,
      insertPictures: pictures.insert,
      choosePictures,
      editPicture: pictures.edit,
      editElement: elements.edit,
    }),
  );
  if (editor === null) return null;

  return (
    <div className={styles.bodyEditor}>
      <Toolbar
        editor={editor}
        edition={edition}
        language={language}
        isDisabled={!isEditable}
        onLink={link.open}
        calls={calls}
      />
      <input
        ref={fileInput}
        type="file"
        multiple
        hidden
        accept={PICTURE_KINDS.join(',')}
        aria-label={t('editor.tool.picture')}
        onChange={(event) => {
          pictures.insert(picturesOf(event.target.files));
          event.target.value = '';
        }}
      />
      <FindBar editor={editor} language={language} />
      {isEditable && <SelectionTools editor={editor} onLink={link.open} />}
      {isEditable && <TableTools editor={editor} />}
      <RescueBar editor={editor} doc={edition.doc} />
      <EditorContent editor={editor} className={cx(styles.body)} data-field="body" />
      {link.dialog}
      {pictures.dialog}
      {elements.dialog}
    </div>
  );
}

function takePictures(calls: BodyCalls, files: FileList | undefined | null): boolean {
  const found = picturesOf(files);
  if (found.length > 0) calls.insertPictures(found);
  return found.length > 0;
}
