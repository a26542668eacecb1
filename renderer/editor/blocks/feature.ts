import { Extension, InputRule } from '@tiptap/core';
import { Fragment } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Feature } from '../features.ts';

/** Marks at the start of a line that make it a heading, as in Markdown; lists, quotations and rules have theirs. */
const headingRule = (mark: string, kind: 'h2' | 'h3') =>
  new InputRule({
    find: new RegExp(`^${mark}\\s$`, 'u'),
    handler: ({ range, chain }) => {
      chain().deleteRange(range).setKind(kind).run();
    },
  });

const Blocks = Extension.create({
  name: 'blocks',
  addInputRules: () => [headingRule('##?', 'h2'), headingRule('###', 'h3')],
  addKeyboardShortcuts() {
    const move = (by: -1 | 1) => () => {
      const moved = moveBlock(this.editor.state, by);
      if (moved === null) return false;
      this.editor.view.dispatch(moved);
      return true;
    };
    return { 'Alt-Shift-ArrowUp': move(-1), 'Alt-Shift-ArrowDown': move(1) };
  },
});

/** Headings as they are typed, and whole blocks moved by keys. */
export const blocks: Feature = () => [Blocks];

/** Moves the block of the caret past its neighbour, with the caret; null at the edge of the text. */
export function moveBlock(state: EditorState, by: -1 | 1): Transaction | null {
  const { $from, from, to } = state.selection;
  const isChosen = state.selection instanceof NodeSelection;
  // In a list it is the item that moves, elsewhere the outermost block.
  const item = isChosen ? 0 : depthOfItem(state);
  const depth = isChosen ? $from.depth : item === 0 ? 0 : item - 1;
  const parent = $from.node(depth);
  const index = $from.index(depth);
  const other = parent.maybeChild(index + by);
  const block = parent.maybeChild(index);
  if (!other || !block) return null;
  const start = $from.posAtIndex(index, depth);
  const [first, second] = by === -1 ? [other, block] : [block, other];
  const at = by === -1 ? start - other.nodeSize : start;
  const tr = state.tr.replaceWith(at, at + first.nodeSize + second.nodeSize, Fragment.from([second, first]));
  const shift = by === -1 ? -other.nodeSize : other.nodeSize;
  const selection = isChosen
    ? NodeSelection.create(tr.doc, from + shift)
    : TextSelection.create(tr.doc, from + shift, Math.min(to + shift, tr.doc.content.size));
  return tr.setSelection(selection).scrollIntoView();
}

function depthOfItem({ selection: { $from } }: EditorState): number {
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'listItem') return depth;
  return 0;
}
