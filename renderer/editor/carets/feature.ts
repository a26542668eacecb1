import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { Feature } from '../features.ts';

/** Hues that are told apart beside each other, on paper and on dark. */
const COLOURS = ['#8a5a00', '#7a3e9d', '#1f6f43', '#a8324a', '#2b5fa8', '#5f6b1e'] as const;

/** The carets and selections of the others who have the text open, with their names. Only shown, never relied upon. */
export const carets: Feature = ({ edition, author }) => [
  CollaborationCaret.configure({
    provider: edition.session.provider,
    user: { name: author, color: colourOf(author) },
    render: (user: Record<string, unknown>) => {
      const caret = document.createElement('span');
      const name = document.createElement('bdi');
      caret.className = 'caret';
      caret.style.setProperty('--caret', String(user['color']));
      name.textContent = String(user['name']);
      caret.append(name);
      return caret;
    },
  }),
];

/** The same person has the same colour on every desk. */
function colourOf(name: string): string {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0];
}
