import { beforeEach, expect, test, vi } from 'vitest';
import { perform } from '#newsroom/perform.ts';
import { act } from '#newsroom/review/act.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import { openWindow } from '#tests/support/collab.ts';
import { openCollabRoom } from '#tests/support/collab-room.ts';

beforeEach(() => {
  // Hocuspocus says aloud what it refuses.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

test('a moderator reads along, and not a letter of theirs is stored', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const maya = await room.person('maya', ['moderator']);
  const edition = await room.edition(sarah);
  const writer = room.open(edition, sarah);
  writer.type('For everyone to read.');
  await writer.saved();
  const reader = room.open(edition, maya);
  await reader.until(() => reader.text() === 'For everyone to read.');
  expect(reader.provider.authorizedScope).toBe('readonly');
  reader.type('And to scribble on.');
  writer.type('A second line.');
  await writer.saved();
  expect(await room.stored(edition)).toBe('For everyone to read.\nA second line.');
  expect(reader.provider.unsyncedChanges).toBeGreaterThan(0);
});

test('a window that nobody signed in at sees nothing', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  const window = openWindow(room.collab, edition, async () => undefined);
  await window.until(() => window.isRefused());
  expect(window.text()).toBe('');
});

test('somebody who loses the right to write while they type is stopped at the next letter', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  let actor: Actor | undefined = sarah;
  const window = openWindow(room.collab, edition, async () => actor);
  window.type('While I may.');
  await window.saved();
  actor = undefined;
  window.type('After the profile was closed.');
  await window.until(() => window.isRefused());
  expect(await room.stored(edition)).toBe('While I may.');
});

test('what is typed belongs to whoever is at the window now, so that nobody approves words of their own', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edith = await room.person('edith', ['editor']);
  const edition = await room.edition(sarah);
  let actor = sarah;
  const window = openWindow(room.collab, edition, async () => actor);
  await window.saved();
  actor = edith;
  window.type('Two words of the editor.');
  await window.saved();
  const authors = await room.store.read.selectFrom('edition_authors').select('user_id').execute();
  expect(authors.map((row) => row.user_id).toSorted()).toEqual([sarah.userId, edith.userId].toSorted());
  await perform(room, sarah, (writing) => act(writing, 'submit', edition));
  await expect(perform(room, edith, (writing) => act(writing, 'approve', edition))).rejects.toMatchObject({
    code: 'ownTextMayNot',
  });
});

test('a spiked text cannot be typed in, not even by a window that had it open and heard nothing of it', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  const window = room.open(edition, sarah);
  window.type('Before.');
  await window.saved();
  await perform(room, sarah, (writing) => act(writing, 'spike', edition));
  window.type('After.');
  await window.until(() => window.provider.authorizedScope === 'readonly');
  expect(await room.stored(edition)).toBe('Before.');
  await expect(room.collab.change(edition, sarah, () => {})).rejects.toMatchObject({ code: 'readOnly' });
});

test('a window that may type again after a text came back is told so', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  await perform(room, sarah, (writing) => act(writing, 'spike', edition));
  const window = room.open(edition, sarah);
  await window.until(() => window.provider.authorizedScope === 'readonly');
  await perform(room, sarah, (writing) => act(writing, 'unspike', edition));
  room.collab.reconnect(edition);
  await window.until(() => window.provider.authorizedScope !== 'readonly');
  window.type('Back.');
  await window.saved();
  expect(await room.stored(edition)).toBe('Back.');
});

test('an update that is no update, or far too large, is refused and the document goes on', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  const window = room.open(edition, sarah);
  await window.saved();
  window.type('x'.repeat(10));
  await window.saved();
  const before = await room.stored(edition);
  const vandal = room.open(edition, sarah);
  await vandal.saved();
  const { websocketProvider } = vandal.provider.configuration;
  const frame = Buffer.concat([
    Buffer.from([edition.length]),
    Buffer.from(edition),
    Buffer.from([0, 2, 4, 255, 255, 255, 255]),
  ]);
  websocketProvider.send(new Uint8Array(frame));
  await vandal.until(() => !vandal.provider.synced);
  await vandal.saved();
  window.type('And on.');
  await window.saved();
  expect(await room.stored(edition)).toBe(`${before}\nAnd on.`);
});
