import { expect, test, vi } from 'vitest';
import type { Store } from '#newsroom/store/open.ts';
import { openCollabRoom } from '#tests/support/collab-room.ts';

test('what the screen calls saved is in the database, letter for letter', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  const window = room.open(edition, sarah);
  for (const words of ['The river rose at dawn.', 'ارتفع النهر عند الفجر.', 'Le fleuve a monté à l’aube.']) {
    window.type(words);
    await window.saved();
    expect(await room.stored(edition)).toBe(window.text());
  }
  const again = await room.reopen();
  expect(await again.stored(edition)).toContain('ارتفع النهر عند الفجر.');
});

test('two desks in one text read each other, and what they meant is stored once', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edith = await room.person('edith', ['editor']);
  const edition = await room.edition(sarah);
  const [london, cairo] = [room.open(edition, sarah), room.open(edition, edith)];
  await Promise.all([london.saved(), cairo.saved()]);
  london.type('From London.');
  cairo.type('From Cairo.');
  await Promise.all([london.saved(), cairo.saved()]);
  const hasBoth = (window: typeof london) => () => window.text().split('\n').length === 2;
  await Promise.all([london.until(hasBoth(london)), cairo.until(hasBoth(cairo))]);
  expect(cairo.text()).toBe(london.text());
  expect(await room.stored(edition)).toBe(london.text());
});

test('words that could not be written down are never called saved, and are sent again by themselves', async () => {
  // Hocuspocus says aloud that a hook refused an update.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const trouble = { isOn: false, refused: 0 };
  const room = await openCollabRoom({ wrap: (store) => failing(store, trouble) });
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  const window = room.open(edition, sarah);
  await window.saved();
  trouble.isOn = true;
  window.type('Written on a full disk.');
  await window.until(() => trouble.refused >= 3);
  expect(window.provider.unsyncedChanges).toBeGreaterThan(0);
  expect(await room.stored(edition)).toBe('');
  trouble.isOn = false;
  await window.saved();
  expect(await room.stored(edition)).toBe('Written on a full disk.');
});

test('what was typed with the line cut waits in the window and is stored when it is back', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  const window = room.open(edition, sarah);
  await window.saved();
  window.provider.configuration.websocketProvider.disconnect();
  window.type('On the train, in a tunnel.');
  expect(window.provider.unsyncedChanges).toBeGreaterThan(0);
  expect(await room.stored(edition)).toBe('');
  await window.provider.configuration.websocketProvider.connect();
  await window.saved();
  expect(await room.stored(edition)).toBe('On the train, in a tunnel.');
});

test('a thousand keystrokes are folded together, and nothing of the text or of who wrote it is lost', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  const window = room.open(edition, sarah);
  const words = 'Every letter is an update of its own. '.repeat(27);
  window.type(words);
  await window.saved();
  const again = await room.reopen();
  const { count } = await again.store.read
    .selectFrom('document_updates')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('edition_id', '=', edition)
    .executeTakeFirstOrThrow();
  expect(count).toBeLessThan(400);
  expect(await again.stored(edition)).toBe(words);
});

/** A store whose disk can be full for a while. */
function failing(store: Store, trouble: { isOn: boolean; refused: number }): Store {
  return {
    file: store.file,
    get read() {
      return store.read;
    },
    close: () => store.close(),
    write(work) {
      if (!trouble.isOn) return store.write(work);
      trouble.refused += 1;
      return Promise.reject(new Error('no space left'));
    },
  };
}
