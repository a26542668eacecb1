import { type Editor, Extension } from '@tiptap/core';
import type {} from './commands.ts';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Dropcursor, Gapcursor, Placeholder } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure, type FigureAttributes } from '#shared/editor/figure.ts';
import { bodyExtensions } from '#shared/editor/schema.ts';
import type { EditionId } from '#shared/model/ids.ts';
import { direction, type Language } from '#shared/model/language.ts';
import { refusalText } from '../client/refusal-text.ts';
import { cx } from '../components/cx.ts';
import { tellRefusal } from '../components/toasts.ts';
import { addPicture } from './add-picture.ts';
import styles from './Editor.module.css';
import { featureExtensions } from './features.ts';
import { figureWithView } from './figure-view.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { EditionDoc } from './use-edition-doc.ts';

/** The picture whose words are being written: one in the text, at a place, or a new one. */
interface Picturing {
  readonly figure: FigureAttributes;
  readonly position: number | null;
}

const picturesOf = (files: FileList | undefined | null): File[] =>
  [...(files ?? [])].filter((file) => file.type.startsWith('image/'));

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
  const [isLinking, setLinking] = useState(false);
  const [picturing, setPicturing] = useState<Picturing | null>(null);
  // The editor is made once; what it calls is looked up at the time.
  const calls = useRef({
    link: () => {},
    pictures: (_files: readonly File[]) => {},
    edit: (_at: number) => {},
  });
  const extensions = useMemo(
    () => [
      ...bodyExtensions.filter((extension) => extension.name !== Figure.name),
      figureWithView({
        edit: t('editor.pictureWords'),
        noAlt: t('editor.altMissing'),
        onEdit: (position) => calls.current.edit(position),
      }),
      Collaboration.configure({ document: edition.doc, field: 'body' }),
      Placeholder.configure({ placeholder: t('editor.startHere') }),
      Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
      Gapcursor,
      ...featureExtensions({ editionId, edition, language, t }),
      Extension.create({
        name: 'linkKey',
        addKeyboardShortcuts: () => ({
          'Mod-k': () => {
            calls.current.link();
            return true;
          },
        }),
      }),
    ],
    [editionId, edition, language, t],
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
        handlePaste: (_view, event) => takePictures(event.clipboardData?.files),
        handleDrop: (_view, event, _slice, isMoved) => !isMoved && takePictures(event.dataTransfer?.files),
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
  if (editor === null) return null;

  function takePictures(files: FileList | undefined | null): boolean {
    const pictures = picturesOf(files);
    calls.current.pictures(pictures);
    return pictures.length > 0;
  }

  async function insertPictures(files: readonly File[]): Promise<void> {
    for (const file of files) {
      try {
        const { id, caption, credit } = await addPicture(file);
        const figure = { mediaId: id, caption, credit, alt: '' };
        editor?.chain().focus().insertFigure(figure).run();
        const position = findFigure(id);
        if (files.length === 1 && position !== null) setPicturing({ figure, position });
      } catch (error) {
        tellRefusal(refusalText(error, t));
      }
    }
  }

  function findFigure(mediaId: string): number | null {
    let found: number | null = null;
    editor?.state.doc.descendants((node, position) => {
      if (node.type.name === Figure.name && node.attrs['mediaId'] === mediaId) found = position;
    });
    return found;
  }

  calls.current = {
    link: () => setLinking(true),
    pictures: (files) => void insertPictures(files),
    edit: (position) => {
      const node = editor.state.doc.nodeAt(position);
      if (node?.type.name !== Figure.name) return;
      const text = (name: string) => String(node.attrs[name] ?? '');
      const figure = {
        mediaId: text('mediaId'),
        caption: text('caption'),
        credit: text('credit'),
        alt: text('alt'),
      };
      setPicturing({ figure, position });
    },
  };

  return (
    <div className={styles.bodyEditor}>
      <Toolbar
        editor={editor}
        isDisabled={!isEditable}
        onLink={calls.current.link}
        onPictures={calls.current.pictures}
      />
      <EditorContent editor={editor} className={cx(styles.body)} data-field="body" />
      {isLinking && (
        <LinkDialog
          href={String(editor.getAttributes('link')['href'] ?? '')}
          onClose={() => setLinking(false)}
          onSet={(href) => {
            setLinking(false);
            const link = editor.chain().focus().extendMarkRange('link');
            // Without a selection the address itself becomes the linked text.
            if (editor.state.selection.empty && !editor.isActive('link'))
              link
                .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
                .run();
            else link.setLink(href).run();
          }}
          onRemove={
            editor.isActive('link')
              ? () => {
                  setLinking(false);
                  editor.chain().focus().extendMarkRange('link').unsetLink().run();
                }
              : undefined
          }
        />
      )}
      {picturing !== null && (
        <PictureDialog
          key={picturing.figure.mediaId}
          figure={picturing.figure}
          language={language}
          onClose={() => setPicturing(null)}
          onSave={(figure) => {
            const { position } = picturing;
            setPicturing(null);
            // Others may have written above it meanwhile: look where it is now.
            const at =
              position !== null && isFigureAt(position, figure.mediaId)
                ? position
                : findFigure(figure.mediaId);
            if (at !== null)
              editor
                .chain()
                .focus()
                .setNodeSelection(at)
                .updateAttributes(Figure.name, { ...figure })
                .run();
          }}
          onRemove={() => {
            const at = findFigure(picturing.figure.mediaId);
            setPicturing(null);
            if (at !== null) editor.chain().focus().setNodeSelection(at).deleteSelection().run();
          }}
        />
      )}
    </div>
  );

  function isFigureAt(position: number, mediaId: string): boolean {
    return editor?.state.doc.nodeAt(position)?.attrs['mediaId'] === mediaId;
  }
}
