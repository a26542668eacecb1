import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import type { TFunction } from 'i18next';
import { cx } from '../../components/cx.ts';
import type { BodyAnswers } from '../body-calls.ts';
import styles from '../Editor.module.css';
import { insertables, matching, type Insertable } from './insertables.ts';
import { SlashList } from './slash-list.ts';

/** `/` at the start of a word opens the list of what can be inserted; letters narrow it, Enter takes, Esc leaves the text. */
export const slashMenu = (t: TFunction, calls: BodyAnswers) =>
  Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      const all = insertables(t, calls);
      return [
        Suggestion<Insertable, Insertable>({
          pluginKey: new PluginKey('slashMenu'),
          editor: this.editor,
          char: '/',
          items: ({ query }) => matching(all, query),
          command: ({ editor, range, props }) => {
            editor.chain().deleteRange(range).run();
            props.insert(editor);
          },
          render: () => {
            let list: SlashList | null = null;
            // Each letter makes a command of its own, which knows how far the letters reach.
            let choose: (item: Insertable) => void = () => {};
            const close = () => {
              list?.close();
              list = null;
            };
            return {
              onStart: ({ editor, items, clientRect, command }) => {
                choose = command;
                list = new SlashList({
                  label: t('writing.slash'),
                  empty: t('writing.nothing'),
                  text: editor.view.dom,
                  className: cx(styles.slash) ?? '',
                  choose: (item) => choose(item),
                });
                list.show(items, clientRect);
              },
              onUpdate: ({ items, clientRect, command }) => {
                choose = command;
                list?.show(items, clientRect);
              },
              onKeyDown: ({ event }) => {
                if (event.key !== 'Escape') return list?.take(event.key) ?? false;
                close();
                return true;
              },
              onExit: close,
            };
          },
        }),
      ];
    },
  });
