import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readEditionText, seedEditionDoc } from '#shared/editor/document.ts';
import { addRescues, readRescues } from '#shared/editor/rescue/rescues.ts';
import { findSwallowed, mightSwallow } from '#shared/editor/rescue/swallowed.ts';
import { plainTextOf } from '#shared/editor/text.ts';
import { bodyOf } from '#tests/support/publishing.ts';

const desk = (from: Y.Doc) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  return doc;
};
const body = (doc: Y.Doc) => doc.getXmlFragment('body');
const textOf = (doc: Y.Doc, block: number): Y.XmlText | undefined => {
  const element = body(doc).get(block);
  const text = element instanceof Y.XmlElement ? element.get(0) : undefined;
  return text instanceof Y.XmlText ? text : undefined;
};

const lettersIn = (doc: Y.Doc) => plainTextOf(readEditionText(doc).body);

/** Joins a block to the one above, as the editor does: its words are typed anew there, and the block goes. */
function join(doc: Y.Doc, block: number): void {
  const [above, below] = [textOf(doc, block - 1), textOf(doc, block)];
  if (above === undefined || below === undefined) return;
  doc.transact(() => {
    above.insert(above.length, below.toString());
    body(doc).delete(block, 1);
  });
}

/** Wraps a block, as a list or a quotation does: a new element with its words in the place of the old one. */
function wrap(doc: Y.Doc, block: number): void {
  const words = textOf(doc, block)?.toString();
  if (words === undefined) return;
  doc.transact(() => {
    const quote = new Y.XmlElement('blockquote');
    const inside = new Y.XmlElement('paragraph');
    inside.insert(0, [new Y.XmlText(words)]);
    quote.insert(0, [inside]);
    body(doc).delete(block, 1);
    body(doc).insert(block, [quote]);
  });
}

/** Receives what another desk made meanwhile, as the newsroom does: what the merge swallows goes on the list. */
function receive(doc: Y.Doc, update: Uint8Array): void {
  const swallowed = mightSwallow(doc, update) ? findSwallowed(doc, update) : [];
  Y.applyUpdate(doc, update);
  addRescues(doc, swallowed, () => ({ author: 'Sarah', at: '2026-03-01T09:00:00.000Z' }));
}

test.each([
  ['joined to the one above', join],
  ['wrapped in a quotation', wrap],
])('letters typed in a paragraph that another desk %s meanwhile wait on the rescue list', (_name, change) => {
  for (const order of ['typist first', 'typist last']) {
    const newsroom = seedEditionDoc({ body: bodyOf('The river rose.', 'Nobody was hurt.') });
    const [typist, other] = [desk(newsroom), desk(newsroom)];
    const before = Y.encodeStateVector(newsroom);
    textOf(typist, 1)?.insert(6, ' at all');
    change(other, 1);
    const updates = [typist, other].map((doc) => Y.encodeStateAsUpdate(doc, before));
    if (order === 'typist last') updates.reverse();
    for (const update of updates) receive(newsroom, update);
    expect(plainTextOf(readEditionText(newsroom).body)).not.toContain('at all');
    expect(readRescues(newsroom).map(({ text, author }) => [text, author])).toEqual([[' at all', 'Sarah']]);
  }
});

test('what somebody saw and deleted is not rescued', () => {
  const newsroom = seedEditionDoc({ body: bodyOf('The river rose.', 'Nobody was hurt.') });
  const [one, other] = [desk(newsroom), desk(newsroom)];
  const before = Y.encodeStateVector(newsroom);
  textOf(one, 1)?.delete(0, 6);
  body(other).delete(1, 1);
  for (const doc of [one, other]) receive(newsroom, Y.encodeStateAsUpdate(doc, before));
  expect(readRescues(newsroom)).toEqual([]);
});

test('typing alone is never looked at twice', () => {
  const newsroom = seedEditionDoc({ body: bodyOf('The river rose.') });
  const typist = desk(newsroom);
  typist.on('update', (update: Uint8Array) => {
    expect(mightSwallow(newsroom, update)).toBe(false);
    Y.applyUpdate(newsroom, update);
  });
  for (const letter of 'slowly') textOf(typist, 0)?.insert(0, letter);
  textOf(typist, 0)?.delete(0, 3);
});

/** Letters that the text does not have, one for each act, so that each can be told from all others. */
const FIRST_MARK = 0x4e00;

type Act = (doc: Y.Doc, mark: string) => void;
const at = fc.nat({ max: 20 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: at.map(
      (place): Act =>
        (doc, mark) =>
          typeAt(doc, place, mark),
    ),
  },
  at.map(
    (place): Act =>
      (doc) =>
        join(doc, 1 + (place % Math.max(1, body(doc).length - 1))),
  ),
  at.map(
    (place): Act =>
      (doc) =>
        wrap(doc, place % Math.max(1, body(doc).length)),
  ),
  at.map(
    (place): Act =>
      (doc) =>
        split(doc, place),
  ),
);

function typeAt(doc: Y.Doc, place: number, mark: string): void {
  const text = textOf(doc, place % Math.max(1, body(doc).length));
  text?.insert(Math.min(place, text.length), mark);
}

/** Cuts a block in two, as the editor does: the end is typed anew in a new block. */
function split(doc: Y.Doc, place: number): void {
  const block = place % Math.max(1, body(doc).length);
  const text = textOf(doc, block);
  if (text === undefined || text.length < 2) return;
  doc.transact(() => {
    const middle = text.length >> 1;
    const end = text.toString().slice(middle);
    text.delete(middle, text.length - middle);
    const below = new Y.XmlElement('paragraph');
    below.insert(0, [new Y.XmlText(end)]);
    body(doc).insert(block + 1, [below]);
  });
}

test('two desks that typed, joined, split and wrapped offline account for every letter that anybody typed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), act), { minLength: 2, maxLength: 12 }),
      fc.boolean(),
      (acts, isFirst) => {
        const newsroom = seedEditionDoc({ body: bodyOf('one', 'two', 'three') });
        const desks = [desk(newsroom), desk(newsroom)];
        const before = Y.encodeStateVector(newsroom);
        const typed: string[] = [];
        for (const [index, [isOther, run]] of acts.entries()) {
          const mark = String.fromCodePoint(FIRST_MARK + index);
          const doc = desks[isOther ? 1 : 0] ?? newsroom;
          run(doc, mark);
          if (lettersIn(doc).includes(mark)) typed.push(mark);
        }
        const updates = desks.map((doc) => Y.encodeStateAsUpdate(doc, before));
        if (!isFirst) updates.reverse();
        for (const update of updates) receive(newsroom, update);
        const text = lettersIn(newsroom);
        const rescued = readRescues(newsroom).map((rescue) => rescue.text);
        const letters = text + rescued.join('');
        for (const mark of typed) expect(letters).toContain(mark);
      },
    ),
    { numRuns: 300 },
  );
});
