import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocNode } from '#shared/editor/content.ts';
import { forReaders } from '#shared/editor/elements/elements.ts';
import { clean, normaliseBody } from '#shared/editor/normalise.ts';
import { getBodySchema } from '#shared/editor/schema.ts';
import { plainTextOf } from '#shared/editor/text.ts';
import { HIDDEN_SOURCE, oneOfEachElement } from '#tests/support/elements.ts';
import { bodies } from '#tests/support/documents.ts';

test('a text that was brought into shape once stays as it is', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const once = normaliseBody(body);
      expect(normaliseBody(once)).toEqual(once);
    }),
  );
});

test('whatever comes in, the editor can open what comes out', () => {
  fc.assert(
    fc.property(fc.oneof(bodies, fc.anything()), (body) => {
      ProseMirrorNode.fromJSON(getBodySchema(), normaliseBody(body)).check();
    }),
  );
});

test('no script, no frame and no address of the web but in a link survives', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const json = JSON.stringify(normaliseBody(body));
      expect(json).not.toMatch(/javascript:|iframe|tracker\.example|"src"/u);
    }),
  );
});

test('no visible letter of a paragraph, a heading, a list, a quotation or an element is lost', () => {
  // What an element cannot hold stands after it: all letters are there, if not always in their order.
  const letters = (node: DocNode) =>
    [...textsOf(node).map(clean).join('').replace(/\s/gu, '')].sort().join('');
  fc.assert(
    fc.property(bodies, (body) => {
      expect(letters(normaliseBody(body))).toBe(letters(body));
    }),
  );
});

test('what readers get has no hidden source, and everything else', () => {
  const body = normaliseBody({ type: 'doc', content: oneOfEachElement() });
  expect(JSON.stringify(body)).toContain(HIDDEN_SOURCE);
  expect(JSON.stringify(forReaders(body))).not.toContain(HIDDEN_SOURCE);
  expect(plainTextOf(body)).not.toContain(HIDDEN_SOURCE);
  expect(forReaders(body).content).toEqual(body.content?.slice(0, -1));
});

test('what only looks like a document is made into one, and is never a crash', () => {
  const anyNode = fc.record(
    {
      type: fc.constantFrom(
        'doc',
        'paragraph',
        'heading',
        'text',
        'bulletList',
        'listItem',
        'figure',
        'blockquote',
      ),
      text: fc.anything(),
      attrs: fc.anything(),
      marks: fc.oneof(fc.anything(), fc.array(fc.anything())),
      content: fc.oneof(fc.anything(), fc.array(fc.anything())),
    },
    { requiredKeys: ['type'] },
  );
  const nested = fc
    .array(anyNode)
    .map((content) => ({ type: 'doc', content: [{ type: 'listItem', content }, ...content] }));
  fc.assert(
    fc.property(fc.oneof(anyNode, nested), (body) => {
      ProseMirrorNode.fromJSON(getBodySchema(), normaliseBody(body)).check();
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a quotation in a quotation', (inner: DocNode): DocNode => ({ type: 'blockquote', content: [inner] })],
  [
    'a list in a list',
    (inner: DocNode): DocNode => ({ type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] }),
  ],
])('%s without end is made flat, and its words are kept', (_, wrap) => {
  let deep: DocNode = { type: 'paragraph', content: [{ type: 'text', text: 'Deep down.' }] };
  for (let depth = 0; depth < 2000; depth += 1) deep = wrap(deep);
  const body = normaliseBody({ type: 'doc', content: [deep] });
  expect(plainTextOf(body)).toContain('Deep down.');
  expect(JSON.stringify(body).length).toBeLessThan(5000);
});

function textsOf(node: DocNode): string[] {
  return node.type === 'text' ? [node.text ?? ''] : (node.content ?? []).flatMap(textsOf);
}
