import { type AnyExtension, type Editor, Extension, type Extensions, type Node } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { TFunction } from 'i18next';
import type { ElementSpec } from '#shared/editor/elements/element.ts';
import { ELEMENTS, findElement } from '#shared/editor/elements/elements.ts';
import { ElementView, type ElementWords } from './element-view.ts';
import { InsertElement } from './insert-element.ts';

/** The elements' nodes with their views, in the place of the bare ones of the schema; `onEdit` opens a form. */
export function elementExtensions(t: TFunction, onEdit: (position: number) => void): Extensions {
  return [
    ...ELEMENTS.flatMap((spec) =>
      spec.extensions.map((node) =>
        node.name === spec.name ? withView(node, spec, wordsOf(spec, t, onEdit)) : node,
      ),
    ),
    InsertElement,
    formKeys(onEdit),
  ];
}

/** Whether an extension of the schema is a node of an element, which comes with its view here. */
export const isElementNode = (extension: AnyExtension): boolean =>
  ELEMENTS.some((spec) => spec.extensions.some((node) => node === extension));

const withView = (bare: Node, spec: ElementSpec, words: ElementWords): Node =>
  bare.extend({
    addNodeView:
      () =>
      ({ node, getPos, editor }) =>
        new ElementView(spec, node, getPos, editor, words),
  });

/** Enter on a chosen card opens its form, and Ctrl-Enter the form of what the caret is in. */
const formKeys = (onEdit: (position: number) => void) =>
  Extension.create({
    name: 'elementKeys',
    priority: 1000,
    addKeyboardShortcuts() {
      const open = (isAround: boolean) => () => {
        const at = findAtCaret(this.editor, isAround);
        if (at === null) return false;
        onEdit(at);
        return true;
      };
      return { Enter: open(false), 'Mod-Enter': open(true) };
    },
  });

function findAtCaret({ state: { selection } }: Editor, isAround: boolean): number | null {
  if (selection instanceof NodeSelection && hasForm(selection.node)) return selection.from;
  if (!isAround) return null;
  for (let depth = selection.$from.depth; depth > 0; depth -= 1)
    if (hasForm(selection.$from.node(depth))) return selection.$from.before(depth);
  return null;
}

const hasForm = (node: { readonly type: { readonly name: string } }) =>
  (findElement({ type: node.type.name })?.fields.length ?? 0) > 0;

function wordsOf({ name }: ElementSpec, t: TFunction, onEdit: (position: number) => void): ElementWords {
  return {
    name: t(`element.${name}.name`),
    edit: t('element.edit'),
    hidden: t('element.hidden'),
    sayFault: (code) => t(`element.fault.${code}`),
    onEdit,
  };
}
