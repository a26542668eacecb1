import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { verifyAudit } from '#newsroom/audit/api.ts';
import { loadDocument } from '#newsroom/collab/document-store.ts';
import { textOf } from '#tests/support/collab.ts';
import { startHostProcess } from '#tests/support/host-process.ts';
import { openTestNewsroom, testPlatform } from '#tests/support/newsroom.ts';
import { temporaryFolder } from '#tests/support/platform.ts';
import { World } from '#tests/support/world.ts';

const ROUNDS = 5;

test('what the screen called saved is there after a kill -9, however often and whenever it comes', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder();
  const { editionId } = await preparedEdition(folder);
  const doc = new Y.Doc();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const host = await startHostProcess(folder);
    const window = host.window(editionId, 'sarah', doc);
    await window.saved();
    const acknowledged = await typeUntilKilled(window, () => host.child.kill('SIGKILL'), round);
    await host.kill();
    window.close();
    const stored = await storedText(folder, editionId);
    expect(acknowledged).toContain(`Round ${round}, line 1.`);
    for (const line of acknowledged.split('\n')) expect(stored.split('\n')).toContain(line);
  }
  // What was not acknowledged is still in the window, and goes with the next line that holds.
  const host = await startHostProcess(folder);
  const window = host.window(editionId, 'sarah', doc);
  await window.saved();
  await host.kill();
  expect(await storedText(folder, editionId)).toBe(window.text());
});

test('an act that was answered survives a kill -9 with its job, its audit entry and its place in the lists', async () => {
  const folder = temporaryFolder();
  const { editionId } = await preparedEdition(folder);
  const host = await startHostProcess(folder);
  const [sarah, mohamed] = [host.client('sarah'), host.client('mohamed')];
  const { targets } = mohamed.queue;
  const [target] = await targets({});
  if (target === undefined) throw new Error('a newsroom has a target');
  await mohamed.queue.setTargetPaused({ targetId: target.id, isPaused: true });
  const { textHash } = await sarah.review.submit({ editionId });
  await mohamed.review.approve({ editionId, seenHash: textHash });
  await mohamed.review.publish({ editionId });
  await host.kill();

  const room = await openTestNewsroom({ platform: testPlatform(folder) });
  const chief = await room.callAs('mohamed');
  expect(await chief.editions.get({ editionId })).toMatchObject({ state: 'published', textHash });
  expect(await chief.queue.list({ editionId })).toMatchObject([{ state: 'waiting', revisionHash: textHash }]);
  expect(await verifyAudit(room.newsroom.context.store.read)).toMatchObject({ isIntact: true });
});

/** Types line after line without a pause, and cuts the power the moment that the n-th "Saved" is on the screen. */
async function typeUntilKilled(
  window: ReturnType<Awaited<ReturnType<typeof startHostProcess>>['window']>,
  kill: () => void,
  round: number,
): Promise<string> {
  let acknowledged = '';
  let saves = 0;
  const { provider } = window;
  const killed = new Promise<void>((resolve) => {
    provider.on('unsyncedChanges', ({ number }: { number: number }) => {
      if (number > 0 || !provider.synced || saves === round) return;
      acknowledged = window.text();
      saves += 1;
      if (saves < round) return;
      kill();
      resolve();
    });
  });
  let isOver = false;
  void killed.then(() => (isOver = true));
  for (let line = 1; !isOver; line += 1) {
    window.type(`Round ${round}, line ${line}.`);
    if (line % round === 0) await Promise.race([window.saved(), killed]);
    else await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return acknowledged;
}

async function preparedEdition(folder: string) {
  const room = await openTestNewsroom({ platform: testPlatform(folder) });
  const made = await new World(room.newsroom).edition('draft');
  await room.close();
  return made;
}

async function storedText(folder: string, editionId: Parameters<typeof loadDocument>[1]): Promise<string> {
  const room = await openTestNewsroom({ platform: testPlatform(folder) });
  const { doc } = await loadDocument(room.newsroom.context.store.read, editionId);
  await room.close();
  return textOf(doc);
}
