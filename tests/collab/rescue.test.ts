import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { watchOwnLetters } from '#renderer/editor/rescue/watch.ts';
import { readRescues } from '#shared/editor/rescue/rescues.ts';
import { openCollabRoom } from '#tests/support/collab-room.ts';
import type { DeskWindow } from '#tests/support/collab.ts';

const body = (doc: Y.Doc) => doc.getXmlFragment('body');
/** The words of a block that holds nothing but text. */
function wordsOf(block: unknown): string {
  const text = block instanceof Y.XmlElement && block.length > 0 ? block.get(0) : undefined;
  return text instanceof Y.XmlText ? text.toString() : '';
}

const lines = ({ doc }: DeskWindow) => body(doc).toArray().map(wordsOf);

/** Types into the block that holds these words, at its end. */
function typeAfter({ doc }: DeskWindow, words: string, letters: string): void {
  const block = body(doc)
    .toArray()
    .find((one) => wordsOf(one).includes(words));
  const text = block instanceof Y.XmlElement ? block.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error(`no block says ${words}`);
  for (const letter of letters) text.insert(text.length, letter);
}

/** Joins the block with these words to the one above, as the editor does it. */
function join({ doc }: DeskWindow, words: string): void {
  doc.transact(() => {
    const blocks = body(doc).toArray();
    const index = blocks.findIndex((one) => wordsOf(one).includes(words));
    const above = blocks[index - 1];
    const text = above instanceof Y.XmlElement ? above.get(0) : undefined;
    if (!(text instanceof Y.XmlText)) throw new Error('nothing stands above');
    text.insert(text.length, words);
    body(doc).delete(index, 1);
  });
}

/** Sarah and Edith have the same text of two paragraphs open, each watching over her own letters. */
async function twoDesks() {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edith = await room.person('edith', ['editor']);
  const edition = await room.edition(sarah);
  const desks = [room.open(edition, sarah), room.open(edition, edith)] as const;
  for (const [index, desk] of desks.entries()) {
    const watch = watchOwnLetters(desk.doc, () => ['Sarah', 'Edith'][index] ?? '');
    desk.provider.on('unsyncedChanges', () => {
      if (desk.provider.unsyncedChanges === 0) watch.acknowledged();
    });
  }
  const [first, second] = desks;
  await Promise.all(desks.map((desk) => desk.saved()));
  first.type('The river rose.');
  first.type('Nobody was hurt.');
  await first.saved();
  await second.until(() => lines(second).includes('Nobody was hurt.'));
  return { room, edition, first, second };
}

const cut = (desk: DeskWindow) => desk.provider.configuration.websocketProvider.disconnect();
const mend = (desk: DeskWindow) => desk.provider.configuration.websocketProvider.connect();
const rescued = ({ doc }: DeskWindow) =>
  readRescues(doc)
    .map(({ text }) => text)
    .join('');

test('letters typed offline in a paragraph that was joined meanwhile wait beside it, on every desk and on disk', async () => {
  const { room, edition, first, second } = await twoDesks();
  cut(first);
  typeAfter(first, 'Nobody was hurt.', ' So far.');
  join(second, 'Nobody was hurt.');
  await second.saved();
  void mend(first);
  await first.until(() => rescued(first) === ' So far.');
  await first.saved();
  await second.until(() => rescued(second) === ' So far.');
  expect(readRescues(second.doc)[0]?.author.toLowerCase()).toBe('sarah');
  expect(lines(second).join('')).not.toContain('So far');
  const again = await room.reopen();
  expect(await again.rescues(edition)).toEqual([' So far.']);
});

test('letters that are saved when a desk comes back with its join are rescued with the name of who typed them', async () => {
  const { room, edition, first, second } = await twoDesks();
  cut(second);
  join(second, 'Nobody was hurt.');
  typeAfter(first, 'Nobody was hurt.', ' So far.');
  await first.saved();
  void mend(second);
  await first.until(() => rescued(first) === ' So far.');
  await second.until(() => rescued(second) === ' So far.');
  expect(readRescues(first.doc).map(({ author }) => author.toLowerCase())).toEqual(
    expect.arrayContaining(['sarah']),
  );
  await second.saved();
  const again = await room.reopen();
  expect((await again.rescues(edition)).join('')).toBe(' So far.');
});
