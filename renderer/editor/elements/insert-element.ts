import { Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode, Schema } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { findElement } from '#shared/editor/elements/elements.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    elements: {
      /** Puts an empty element after the block of the caret; a pull quote takes over the chosen words. */
      insertElement: (name: string) => ReturnType;
      /** Sets fields of the node at a place; the others stay. */
      setNodeAttributes: (position: number, attrs: Readonly<Record<string, unknown>>) => ReturnType;
    };
  }
}

/** Puts editorial elements into the text, with the caret where one goes on writing. */
export const InsertElement = Extension.create({
  name: 'elements',
  addCommands: () => ({
    setNodeAttributes:
      (position, attrs) =>
      ({ tr, dispatch }) => {
        if (tr.doc.nodeAt(position) === null) return false;
        if (dispatch !== undefined)
          for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(position, name, value);
        return true;
      },
    insertElement:
      (name) =>
      ({ state, tr, dispatch }) => {
        const { $from, $to } = state.selection;
        const words = $from.sameParent($to) ? state.doc.textBetween($from.pos, $to.pos) : '';
        const node = emptyElement(state.schema, name, words);
        if (node === null) return false;
        if (dispatch === undefined) return true;
        // Beside the outermost block: no element stands inside another.
        const isBare = $from.depth === 1 && $from.parent.isTextblock && $from.parent.content.size === 0;
        const at = $from.depth === 0 ? $from.pos : isBare ? $from.before(1) : $from.after(1);
        if (isBare) tr.replaceWith(at, $from.after(1), node);
        else tr.insert(at, node);
        // A page does not end with an element: there would be no line to go on at.
        const end = at + node.nodeSize;
        if (end === tr.doc.content.size) tr.insert(end, state.schema.nodes['paragraph']?.create() ?? []);
        const inside = node.isAtom ? null : TextSelection.near(tr.doc.resolve(at + 1));
        tr.setSelection(inside ?? NodeSelection.create(tr.doc, at)).scrollIntoView();
        return true;
      },
  }),
});

const TABLE = { rows: 3, columns: 3 };

function emptyElement(schema: Schema, name: string, words: string): ProseMirrorNode | null {
  const spec = findElement({ type: name });
  const type = schema.nodes[name];
  const paragraph = schema.nodes['paragraph'];
  if (spec === undefined || type === undefined || paragraph === undefined || spec.holds === 'figures')
    return null;
  if (spec.holds === 'nothing') return type.create();
  if (spec.holds !== 'own')
    return type.create(null, paragraph.create(null, words === '' ? null : schema.text(words)));
  const row = (cell: string) =>
    schema.nodes['tableRow']?.create(
      null,
      Array.from({ length: TABLE.columns }, () =>
        schema.nodes[cell]?.create(null, paragraph.create()),
      ).filter((made) => made !== undefined),
    );
  const rows = ['tableHeader', ...Array.from({ length: TABLE.rows - 1 }, () => 'tableCell')].map(row);
  return type.create(
    null,
    rows.filter((made) => made !== undefined),
  );
}
