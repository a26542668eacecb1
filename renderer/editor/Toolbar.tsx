import type { Editor } from '@tiptap/core';
import type {} from './commands.ts';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Pilcrow,
  PilcrowLeft,
  PilcrowRight,
  Plus,
  Quote,
  Redo2,
  Undo2,
} from 'lucide-react';
import { Button, Group, Toolbar as AriaToolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import { cx } from '../components/cx.ts';
import { Menu } from '../components/Menu.tsx';
import type { BodyAnswers } from './body-calls.ts';
import styles from './Editor.module.css';
import { insertables } from './slash/insertables.ts';
import { MOD } from './mod-key.ts';
import { ToolButton } from './ToolButton.tsx';
import { TypographyMenu } from './typography/TypographyMenu.tsx';
import type { EditionDoc } from './use-edition-doc.ts';
import { WritingKeys } from './WritingKeys.tsx';

/** The kinds of files that a picture can come from. */
export const PICTURE_KINDS = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];

type ToolName =
  | 'text'
  | 'heading'
  | 'subheading'
  | 'bullets'
  | 'numbers'
  | 'quote'
  | 'bold'
  | 'italic'
  | 'link'
  | 'picture'
  | 'rule'
  | 'ltr'
  | 'rtl'
  | 'undo'
  | 'redo';

interface ToolProps {
  readonly name: ToolName;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

function Tool({ name, ...props }: ToolProps) {
  const { t } = useTranslation();
  return <ToolButton label={t(`editor.tool.${name}`)} {...props} />;
}

/** What can be done to the text under the caret; arrows move along it, each act has its key. */
export function Toolbar(props: {
  readonly editor: Editor;
  readonly edition: EditionDoc;
  readonly language: Language;
  readonly isDisabled: boolean;
  readonly onLink: () => void;
  readonly calls: BodyAnswers;
}) {
  const { t } = useTranslation();
  const { editor, isDisabled } = props;
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      kind: String(now.getAttributes('paragraph')['kind'] ?? 'p'),
      dir: now.getAttributes('paragraph')['dir'] as unknown,
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      link: now.isActive('link'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const kind = (name: 'p' | 'h2' | 'h3') => () =>
    chain()
      .setKind(on.kind === name ? 'p' : name)
      .run();
  const dir = (name: 'ltr' | 'rtl') => () =>
    chain()
      .setDir(on.dir === name ? null : name)
      .run();
  const shared = { isDisabled };
  return (
    <AriaToolbar aria-label={t('editor.toolbar')} className={cx(styles.toolbar)}>
      <Group aria-label={t('editor.blocks')} className={cx(styles.group)}>
        <Tool
          {...shared}
          name="text"
          icon={Pilcrow}
          keys={`${MOD}Alt 0`}
          isOn={on.kind === 'p'}
          onPress={kind('p')}
        />
        <Tool
          {...shared}
          name="heading"
          icon={Heading2}
          keys={`${MOD}Alt 2`}
          isOn={on.kind === 'h2'}
          onPress={kind('h2')}
        />
        <Tool
          {...shared}
          name="subheading"
          icon={Heading3}
          keys={`${MOD}Alt 3`}
          isOn={on.kind === 'h3'}
          onPress={kind('h3')}
        />
        <Tool
          {...shared}
          name="bullets"
          icon={List}
          keys={`${MOD}Shift 8`}
          isOn={on.bullets}
          onPress={() => chain().toggleBulletList().run()}
        />
        <Tool
          {...shared}
          name="numbers"
          icon={ListOrdered}
          keys={`${MOD}Shift 7`}
          isOn={on.numbers}
          onPress={() => chain().toggleOrderedList().run()}
        />
        <Tool
          {...shared}
          name="quote"
          icon={Quote}
          keys={`${MOD}Shift B`}
          isOn={on.quote}
          onPress={() => chain().toggleBlockquote().run()}
        />
      </Group>
      <Group aria-label={t('editor.marks')} className={cx(styles.group)}>
        <Tool
          {...shared}
          name="bold"
          icon={Bold}
          keys={`${MOD}B`}
          isOn={on.bold}
          onPress={() => chain().toggleBold().run()}
        />
        <Tool
          {...shared}
          name="italic"
          icon={Italic}
          keys={`${MOD}I`}
          isOn={on.italic}
          onPress={() => chain().toggleItalic().run()}
        />
        <Tool
          {...shared}
          name="link"
          icon={LinkIcon}
          keys={`${MOD}K`}
          isOn={on.link}
          onPress={props.onLink}
        />
      </Group>
      <Group aria-label={t('editor.insert')} className={cx(styles.group)}>
        <Tool {...shared} name="picture" icon={ImagePlus} onPress={props.calls.choosePictures} />
        <Tool {...shared} name="rule" icon={Minus} onPress={() => chain().setHorizontalRule().run()} />
        <Menu
          label={t('writing.insert')}
          trigger={
            <Button aria-label={t('writing.insert')} isDisabled={isDisabled} className={cx(styles.tool)}>
              <Plus size={16} aria-hidden />
            </Button>
          }
          groups={[
            {
              id: 'insert',
              entries: insertables(t, props.calls).map(({ id, text, insert }) => ({
                id,
                text,
                onAction: () => insert(editor),
              })),
            },
          ]}
        />
      </Group>
      <Group aria-label={t('editor.directions')} className={cx(styles.group)}>
        <Tool {...shared} name="ltr" icon={PilcrowRight} isOn={on.dir === 'ltr'} onPress={dir('ltr')} />
        <Tool {...shared} name="rtl" icon={PilcrowLeft} isOn={on.dir === 'rtl'} onPress={dir('rtl')} />
      </Group>
      <Group aria-label={t('editor.history')} className={cx(styles.group)}>
        <Tool
          isDisabled={isDisabled || !on.canUndo}
          name="undo"
          icon={Undo2}
          keys={`${MOD}Z`}
          onPress={() => chain().undo().run()}
        />
        <Tool
          isDisabled={isDisabled || !on.canRedo}
          name="redo"
          icon={Redo2}
          keys={`${MOD}Shift Z`}
          onPress={() => chain().redo().run()}
        />
      </Group>
      <TypographyMenu
        editor={editor}
        edition={props.edition}
        language={props.language}
        isDisabled={isDisabled}
      />
      <WritingKeys />
    </AriaToolbar>
  );
}
