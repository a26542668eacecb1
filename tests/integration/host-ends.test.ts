import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { loadDocument } from '#newsroom/collab/document-store.ts';
import { findDoor } from '#server/door.ts';
import { openWindowWith, textOf } from '#tests/support/collab.ts';
import { startHostProcess } from '#tests/support/host-process.ts';
import { openTestNewsroom, testPlatform } from '#tests/support/newsroom.ts';
import { temporaryFolder } from '#tests/support/platform.ts';
import { openHost } from '#tests/support/readers.ts';
import { World } from '#tests/support/world.ts';

test('an app that is closed while somebody types ends at once, with all in the folder that it called saved', async () => {
  const host = await openHost();
  const { editionId } = await host.world.edition('draft');
  const door = findDoor(host.folder);
  if (door === undefined) throw new Error('a running host has a door');
  class DeskSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { authorization: `Bearer ${door?.secret}`, 'x-tribune-as': 'sarah' } });
      this.on('error', () => {});
    }
  }
  const window = openWindowWith(DeskSocket, `${door.url.replace('http', 'ws')}/collab`, editionId);
  await window.saved();
  window.type('Saved before the end.');
  await window.saved();
  window.type('Typed while it ends.');
  await host.close();
  const room = await openTestNewsroom({ platform: testPlatform(host.folder) });
  const stored = textOf((await loadDocument(room.newsroom.context.store.read, editionId)).doc);
  expect(stored).toContain('Saved before the end.');
  const [summary] = (await (await room.callAs('sarah')).stories.list({})).stories;
  expect(summary?.editions[0]?.wordCount).toBeGreaterThanOrEqual(8);
});

test('a command that waits for an app which dies is told so, and does not wait for ever', async () => {
  const folder = temporaryFolder();
  const room = await openTestNewsroom({ platform: testPlatform(folder) });
  await new World(room.newsroom).edition('draft');
  await room.close();
  const host = await startHostProcess(folder);
  const edith = host.client('edith');
  expect((await edith.stories.list({})).total).toBe(1);
  host.child.kill('SIGSTOP');
  const waiting = edith.stories.list({}).then(
    () => 'answered',
    () => 'told',
  );
  await host.kill();
  expect(await waiting).toBe('told');
});
