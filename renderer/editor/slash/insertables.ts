import type { Editor } from '@tiptap/core';
import type { BodyAnswers } from '../body-calls.ts';
import type {} from '../commands.ts';
import type { TFunction } from 'i18next';
import { ELEMENTS } from '#shared/editor/elements/elements.ts';
import type { BlockKind } from '#shared/editor/text-block.ts';
import { foldText } from '#shared/language/fold.ts';

/** Something that can be put where the caret is. */
export interface Insertable {
  readonly id: string;
  readonly text: string;
  /** Other words that find it: its name in code, which people know from other editors. */
  readonly alias: string;
  readonly insert: (editor: Editor) => void;
}

/** Everything that the list after `/` and the insert menu offer; pictures come from a file, which their caller asks for. */
export function insertables(
  t: TFunction,
  calls: Pick<BodyAnswers, 'choosePictures' | 'editElement'>,
): Insertable[] {
  const kind = (id: 'text' | 'heading' | 'subheading', name: BlockKind): Insertable => ({
    id,
    text: t(`editor.tool.${id}`),
    alias: name,
    insert: (editor) => editor.chain().focus().setKind(name).run(),
  });
  const act = (
    id: 'bullets' | 'numbers' | 'quote' | 'rule',
    alias: string,
    insert: Insertable['insert'],
  ): Insertable => ({ id, text: t(`editor.tool.${id}`), alias, insert });
  return [
    kind('text', 'p'),
    kind('heading', 'h2'),
    kind('subheading', 'h3'),
    act('bullets', 'list', (editor) => editor.chain().focus().toggleBulletList().run()),
    act('numbers', 'ordered list', (editor) => editor.chain().focus().toggleOrderedList().run()),
    act('quote', 'quote', (editor) => editor.chain().focus().toggleBlockquote().run()),
    {
      id: 'picture',
      text: t('editor.tool.picture'),
      alias: 'image figure gallery',
      insert: calls.choosePictures,
    },
    ...ELEMENTS.filter(({ holds }) => holds !== 'figures').map(({ name, holds }) => ({
      id: name,
      text: t(`element.${name}.name`),
      alias: name,
      insert: (editor: Editor) => {
        editor.chain().focus().insertElement(name).run();
        // A card is nothing before its form is filled in.
        if (holds === 'nothing') calls.editElement(editor.state.selection.from);
      },
    })),
    act('rule', 'rule', (editor) => editor.chain().focus().setHorizontalRule().run()),
  ];
}

/** Those whose name, in the app's language or in code, holds the typed letters. */
export function matching(all: readonly Insertable[], typed: string): Insertable[] {
  const wanted = foldText(typed);
  return all.filter(({ text, alias }) => foldText(`${text} ${alias}`).includes(wanted));
}
