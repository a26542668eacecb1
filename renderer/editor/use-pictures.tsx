import type { Editor } from '@tiptap/core';
import type {} from './commands.ts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Figure, type FigureAttributes } from '#shared/editor/figure.ts';
import type { Language } from '#shared/model/language.ts';
import { refusalText } from '../client/refusal-text.ts';
import { tellRefusal } from '../components/toasts.ts';
import { addPicture } from './add-picture.ts';
import { PictureDialog } from './PictureDialog.tsx';

/** The picture whose words are being written: one in the text, at a place, or a new one. */
interface Picturing {
  readonly figure: FigureAttributes;
  readonly position: number | null;
}

/** The picture files among those that were chosen, dropped or pasted. */
export const picturesOf = (files: FileList | undefined | null): File[] =>
  [...(files ?? [])].filter((file) => file.type.startsWith('image/'));

/** How pictures come into the text: several at once become a gallery; a single one is asked for its words. */
export function usePictures(
  editor: Editor | null,
  language: Language,
): {
  readonly insert: (files: readonly File[]) => void;
  readonly edit: (position: number) => void;
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const [picturing, setPicturing] = useState<Picturing | null>(null);

  const find = (mediaId: string): number | null => {
    let found: number | null = null;
    editor?.state.doc.descendants((node, position) => {
      if (node.type.name === Figure.name && node.attrs['mediaId'] === mediaId) found = position;
    });
    return found;
  };
  const store = async (files: readonly File[]): Promise<FigureAttributes[]> => {
    const figures: FigureAttributes[] = [];
    for (const file of files) {
      try {
        const { id, caption, credit } = await addPicture(file);
        figures.push({ mediaId: id, caption, credit, alt: '' });
      } catch (error) {
        // One bad file does not keep the others out.
        tellRefusal(refusalText(error, t));
      }
    }
    return figures;
  };
  const insert = async (files: readonly File[]): Promise<void> => {
    const figures = await store(files);
    const [first] = figures;
    if (first === undefined) return;
    if (figures.length > 1) {
      const content = figures.map((attrs) => ({ type: Figure.name, attrs }));
      editor?.chain().focus().insertContent({ type: 'gallery', content }).run();
      return;
    }
    editor?.chain().focus().insertFigure(first).run();
    const position = find(first.mediaId);
    if (position !== null) setPicturing({ figure: first, position });
  };
  const edit = (position: number): void => {
    const node = editor?.state.doc.nodeAt(position);
    if (node?.type.name !== Figure.name) return;
    const text = (name: string) => String(node.attrs[name] ?? '');
    const figure = {
      mediaId: text('mediaId'),
      caption: text('caption'),
      credit: text('credit'),
      alt: text('alt'),
    };
    setPicturing({ figure, position });
  };
  // Others may have written above it meanwhile: look where it is now.
  const placeOf = ({ figure: { mediaId }, position }: Picturing) =>
    position !== null && editor?.state.doc.nodeAt(position)?.attrs['mediaId'] === mediaId
      ? position
      : find(mediaId);
  const change = (act: (at: number) => void) => {
    const at = picturing === null ? null : placeOf(picturing);
    setPicturing(null);
    if (at !== null) act(at);
  };
  const dialog = picturing !== null && (
    <PictureDialog
      key={picturing.figure.mediaId}
      figure={picturing.figure}
      language={language}
      onClose={() => setPicturing(null)}
      onSave={(figure) =>
        change((at) =>
          editor
            ?.chain()
            .focus()
            .setNodeSelection(at)
            .updateAttributes(Figure.name, { ...figure })
            .run(),
        )
      }
      onRemove={() => change((at) => editor?.chain().focus().setNodeSelection(at).deleteSelection().run())}
    />
  );
  return { insert: (files) => void insert(files), edit, dialog };
}
