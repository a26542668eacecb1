import type { Editor } from '@tiptap/core';
import type {} from './commands.ts';
import { useState, type ReactNode } from 'react';
import type { Language } from '#shared/model/language.ts';
import { LinkDialog } from './LinkDialog.tsx';

/** The form of the link at the caret or of the selection: to the web, to a mailbox, or to another story. */
export function useLinkForm(
  editor: Editor | null,
  language: Language,
): {
  readonly open: () => void;
  readonly dialog: ReactNode;
} {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  if (editor === null || !isOpen) return { open, dialog: null };
  const isLinked = editor.isActive('link') || editor.isActive('storyLink');
  const done = () => {
    setOpen(false);
    return editor.chain().focus().extendMarkRange('link').extendMarkRange('storyLink');
  };
  // Without a selection the address itself, or the headline, becomes the linked text.
  const asText = (text: string, mark: { type: string; attrs: object }) =>
    editor.state.selection.empty && !isLinked ? { type: 'text', text, marks: [mark] } : null;
  const dialog = (
    <LinkDialog
      href={String(editor.getAttributes('link')['href'] ?? '')}
      language={language}
      onClose={() => {
        setOpen(false);
        editor.commands.focus();
      }}
      onSet={(href) => {
        const text = asText(href, { type: 'link', attrs: { href } });
        if (text === null) done().unsetStoryLink().setLink(href).run();
        else done().insertContent(text).run();
      }}
      onStory={({ storyId, headline }) => {
        const text = asText(headline, { type: 'storyLink', attrs: { storyId } });
        if (text === null) done().setStoryLink(storyId).run();
        else done().insertContent(text).run();
      }}
      onRemove={isLinked ? () => done().unsetLink().unsetStoryLink().run() : undefined}
    />
  );
  return { open, dialog };
}
