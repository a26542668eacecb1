import { Node, mergeAttributes } from '@tiptap/core';

/** The kinds of a text block: a paragraph, a heading, a smaller heading. */
export const BLOCK_KINDS = ['p', 'h2', 'h3'] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

export const isBlockKind = (value: unknown): value is BlockKind => BLOCK_KINDS.some((kind) => kind === value);

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    textBlock: {
      /** Makes the chosen blocks paragraphs or headings. */
      setKind: (kind: BlockKind) => ReturnType;
      /** Sets the direction of the chosen blocks; null follows the edition's language. */
      setDir: (dir: 'ltr' | 'rtl' | null) => ReturnType;
    };
  }
}

/**
 * Paragraphs and headings are one node with a `kind`: a change of kind is then a change of an attribute, and letters
 * that another desk types meanwhile are kept, where Yjs would lose them with a new node.
 */
export const TextBlock = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({
    kind: {
      default: 'p',
      parseHTML: (element) => kindOfTag(element.tagName),
      renderHTML: () => ({}),
    },
    dir: {
      default: null,
      parseHTML: (element) => directionOf(element.getAttribute('dir')),
      renderHTML: ({ dir }) => (dir === null ? {} : { dir }),
    },
  }),
  parseHTML: () => [
    { tag: 'p' },
    { tag: 'h1' },
    { tag: 'h2' },
    { tag: 'h3' },
    { tag: 'h4' },
    { tag: 'h5' },
    { tag: 'h6' },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    isBlockKind(node.attrs['kind']) ? node.attrs['kind'] : 'p',
    mergeAttributes(HTMLAttributes),
    0,
  ],
  addCommands() {
    return {
      setKind:
        (kind) =>
        ({ commands }) =>
          commands.updateAttributes(this.name, { kind }),
      setDir:
        (dir) =>
        ({ commands }) =>
          commands.updateAttributes(this.name, { dir }),
    };
  },
  addKeyboardShortcuts() {
    const kindAtCaret = () => this.editor.state.selection.$from.parent.attrs['kind'];
    return {
      'Mod-Alt-0': () => this.editor.commands.setKind('p'),
      'Mod-Alt-2': () => this.editor.commands.setKind('h2'),
      'Mod-Alt-3': () => this.editor.commands.setKind('h3'),
      // A heading is followed by text, as everywhere.
      Enter: () => {
        const { $from, empty } = this.editor.state.selection;
        if (
          !empty ||
          kindAtCaret() === 'p' ||
          $from.parent.type.name !== this.name ||
          $from.parentOffset < $from.parent.content.size
        )
          return false;
        return this.editor.chain().splitBlock().setKind('p').run();
      },
      Backspace: () => {
        const { $from, empty } = this.editor.state.selection;
        return empty && $from.parentOffset === 0 && kindAtCaret() !== undefined && kindAtCaret() !== 'p'
          ? this.editor.commands.setKind('p')
          : false;
      },
    };
  },
});

function kindOfTag(tag: string): BlockKind {
  const name = tag.toLowerCase();
  if (name === 'h1' || name === 'h2') return 'h2';
  return /^h[3-6]$/u.test(name) ? 'h3' : 'p';
}

export const directionOf = (dir: unknown): 'ltr' | 'rtl' | null =>
  dir === 'ltr' || dir === 'rtl' ? dir : null;
