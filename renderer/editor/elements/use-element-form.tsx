import type { ChainedCommands, Editor } from '@tiptap/core';
import { useState, type ReactNode } from 'react';
import type { DocNode } from '#shared/editor/content.ts';
import { findElement } from '#shared/editor/elements/elements.ts';
import type { Language } from '#shared/model/language.ts';
import { ElementDialog } from './ElementDialog.tsx';

/** The form of one element at a time, opened by its place in the text. */
export function useElementForm(
  editor: Editor | null,
  language: Language,
): {
  readonly edit: (position: number) => void;
  readonly dialog: ReactNode;
} {
  const [open, setOpen] = useState<{ readonly position: number; readonly node: DocNode } | null>(null);
  const edit = (position: number): void => {
    const node = editor?.state.doc.nodeAt(position);
    if (node !== null && node !== undefined) setOpen({ position, node: node.toJSON() as DocNode });
  };
  const spec = open === null ? undefined : findElement(open.node);
  if (open === null || spec === undefined) return { edit, dialog: null };
  const { position, node } = open;
  // Where another desk wrote above it meanwhile, the element is no longer there: then nothing is changed.
  const isThere = () => editor?.state.doc.nodeAt(position)?.type.name === node.type;
  // The caret goes on behind a card: the next letter must not take its place.
  const leave = (act: (chain: ChainedCommands) => ChainedCommands) => {
    setOpen(null);
    if (editor === null || !isThere()) return;
    const chain = act(editor.chain());
    (spec.holds === 'nothing' ? chain.setTextSelection(position + 1) : chain).focus().run();
  };
  const remove = () => {
    setOpen(null);
    if (isThere()) editor?.chain().setNodeSelection(position).deleteSelection().focus().run();
  };
  const dialog = (
    <ElementDialog
      key={position}
      spec={spec}
      node={node}
      language={language}
      onClose={() => {
        // A card that was never filled in goes with its form.
        if (spec.isEmpty(node)) remove();
        else leave((chain) => chain);
      }}
      onSave={(attrs) => leave((chain) => chain.setNodeAttributes(position, attrs))}
      onRemove={remove}
    />
  );
  return { edit, dialog };
}
