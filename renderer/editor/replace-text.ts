import type { Transaction } from '@tiptap/pm/state';

/** Puts other words in the place of some, with the marks of the first; ends of links included, unlike typing there. */
export function replaceText(tr: Transaction, from: number, to: number, words: string): Transaction {
  if (words === '') return tr.delete(from, to);
  const marks = tr.doc.nodeAt(from)?.marks ?? [];
  return tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks));
}
