import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_BODY, type DocNode } from '#shared/editor/content.ts';
import { clean, normaliseBody } from '#shared/editor/normalise.ts';
import { getBodySchema } from '#shared/editor/schema.ts';
import { plainTextOf } from '#shared/editor/text.ts';
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

test('no visible letter of a paragraph, a heading, a list or a quotation is lost', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const inside = textsOf(body).map(clean).join('').replace(/\s/gu, '');
      expect(plainTextOf(withoutFigures(normaliseBody(body))).replace(/\s/gu, '')).toBe(inside);
    }),
  );
});

test('a body that nests without end is cut, not a crash', () => {
  let deep: DocNode = { type: 'paragraph', content: [{ type: 'text', text: 'too deep' }] };
  for (let depth = 0; depth < 5000; depth += 1) deep = { type: 'blockquote', content: [deep] };
  expect(normaliseBody({ type: 'doc', content: [deep] })).toEqual(EMPTY_BODY);
});

function textsOf(node: DocNode): string[] {
  return node.type === 'text' ? [node.text ?? ''] : (node.content ?? []).flatMap(textsOf);
}

function withoutFigures(node: DocNode): DocNode {
  return node.content === undefined
    ? node
    : {
        ...node,
        content: node.content.filter((child) => child.type !== 'figure').map(withoutFigures),
      };
}
