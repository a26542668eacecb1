import { Node, getSchema, type Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Text } from '@tiptap/extension-text';
import type { Schema } from '@tiptap/pm/model';
import { ELEMENTS } from './elements/elements.ts';
import { Figure } from './figure.ts';
import { SafeLink } from './link.ts';
import { Bdi, LangRun, NoteMark } from './marks.ts';
import { StoryLink } from './story-link.ts';
import { TextBlock } from './text-block.ts';

/** Everything that the body of an edition can hold, without a view: editors add theirs. */
export const bodyExtensions: Extensions = [
  Document,
  TextBlock,
  Text,
  HardBreak,
  HorizontalRule,
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  Figure,
  ...ELEMENTS.flatMap(({ extensions }) => extensions),
  Bold,
  Italic,
  SafeLink,
  StoryLink,
  Bdi,
  LangRun,
  NoteMark,
];

const OneLine = Node.create({ name: 'doc', topNode: true, content: 'paragraph' });
const PlainParagraph = Node.create({
  name: 'paragraph',
  content: 'text*',
  marks: '',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** A headline or deck: one paragraph of plain text. */
export const lineExtensions: Extensions = [OneLine, PlainParagraph, Text];

let bodySchema: Schema | undefined;

/** The body's ProseMirror schema; made once, because it costs 10 ms. */
export function getBodySchema(): Schema {
  bodySchema ??= getSchema(bodyExtensions);
  return bodySchema;
}
