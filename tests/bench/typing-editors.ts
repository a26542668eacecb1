import { Editor, getSchema } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Text } from '@tiptap/extension-text';
import { Node } from '@tiptap/core';
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';

/* What the desk is measured against: a bare editable element, and TipTap over Yjs with next to nothing on it. */

const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});
const bare = [Document, Paragraph, Text, Bold, Italic, BulletList, OrderedList, ListItem];

/** Puts an editor with these paragraphs in the page. */
function mount(kind: string, paragraphs: readonly string[], dir: string): void {
  const app = document.createElement('main');
  app.dir = dir;
  document.body.append(app);
  if (kind === 'contenteditable') {
    const text = document.createElement('div');
    text.contentEditable = 'true';
    text.className = 'ProseMirror';
    text.append(
      ...paragraphs.map((words) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = words;
        return paragraph;
      }),
    );
    app.append(text);
    return;
  }
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const doc = prosemirrorJSONToYDoc(getSchema(bare), { type: 'doc', content }, 'default');
  new Editor({
    element: app,
    extensions: [...bare, Collaboration.configure({ document: doc })],
    injectCSS: false,
  });
}

Object.assign(window, { mount });
