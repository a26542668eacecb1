import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readEditionText, replaceEditionText, seedEditionDoc } from '#shared/editor/document.ts';
import { normaliseBody } from '#shared/editor/normalise.ts';
import { getBodySchema } from '#shared/editor/schema.ts';
import { bodies, editionTexts } from '#tests/support/documents.ts';

/** Something that one desk does while it is offline. */
type Edit = (doc: Y.Doc) => void;

const place = fc.nat({ max: 1000 });
const edits: fc.Arbitrary<Edit> = fc.oneof(
  editionTexts.map(
    (text): Edit =>
      (doc) =>
        replaceEditionText(doc, text),
  ),
  bodies.map(
    (body): Edit =>
      (doc) =>
        replaceEditionText(doc, { body }),
  ),
  place.map(
    (at): Edit =>
      (doc) => {
        const body = doc.getXmlFragment('body');
        if (body.length > 0) body.delete(at % body.length, 1);
      },
  ),
  fc.tuple(place, place).map(
    ([at, index]): Edit =>
      (doc) => {
        const text = firstText(doc.getXmlFragment('body'), at);
        text?.insert(text.length === 0 ? 0 : index % text.length, 'typed');
      },
  ),
  fc.constant<Edit>((doc) => doc.getXmlFragment('headline').insert(0, [new Y.XmlElement('paragraph')])),
);
const spell = fc.array(edits, { minLength: 1, maxLength: 5 });

test('two desks that wrote offline read the same text when they meet, and the editor can open it', () => {
  fc.assert(
    fc.property(editionTexts, spell, spell, (text, mine, yours) => {
      const london = seedEditionDoc(text);
      const cairo = new Y.Doc();
      Y.applyUpdate(cairo, Y.encodeStateAsUpdate(london));
      for (const edit of mine) edit(london);
      for (const edit of yours) edit(cairo);
      Y.applyUpdate(london, Y.encodeStateAsUpdate(cairo));
      Y.applyUpdate(cairo, Y.encodeStateAsUpdate(london));

      const read = readEditionText(london);
      expect(readEditionText(cairo)).toEqual(read);
      expect(normaliseBody(read.body)).toEqual(read.body);
      ProseMirrorNode.fromJSON(getBodySchema(), read.body).check();
      for (const line of [read.headline, read.deck, read.byline]) expect(line).not.toMatch(/[\n\r]/u);
    }),
    { numRuns: 200 },
  );
});

test('a heading that one desk makes while the other types in it keeps every letter', () => {
  const london = seedEditionDoc({
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Water' }] }] },
  });
  const cairo = new Y.Doc();
  Y.applyUpdate(cairo, Y.encodeStateAsUpdate(london));
  const paragraph = london.getXmlFragment('body').get(0);
  if (paragraph instanceof Y.XmlElement) paragraph.setAttribute('kind', 'h2');
  firstText(cairo.getXmlFragment('body'), 0)?.insert(5, ' for Siwa');
  Y.applyUpdate(london, Y.encodeStateAsUpdate(cairo));
  expect(readEditionText(london).body.content).toEqual([
    {
      type: 'paragraph',
      attrs: { kind: 'h2', dir: null },
      content: [{ type: 'text', text: 'Water for Siwa' }],
    },
  ]);
});

function firstText(fragment: Y.XmlFragment, at: number): Y.XmlText | undefined {
  const child = fragment.length === 0 ? undefined : fragment.get(at % fragment.length);
  if (child instanceof Y.XmlText) return child;
  return child instanceof Y.XmlElement ? firstText(child, at) : undefined;
}
