import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { verifyAudit } from '#newsroom/audit/api.ts';
import { createChangeFeed } from '#newsroom/changes/feed.ts';
import { perform, type Performer } from '#newsroom/perform.ts';
import { openConnection, openStore } from '#newsroom/store/open.ts';
import { testPlatform } from '#tests/support/platform.ts';

const ENTRIES = 12;
const COLUMNS = [
  'at',
  'user_id',
  'by_name',
  'act',
  'entity',
  'entity_id',
  'story_id',
  'details',
  'previous_hash',
  'hash',
] as const;

/** Something that somebody with the file in their hands could do to the log. */
const tamperings = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: ENTRIES }), fc.constantFrom(...COLUMNS))
    .map(([seq, column]) => `update audit set ${column} = coalesce(${column}, '') || 'x' where seq = ${seq}`),
  fc.integer({ min: 1, max: ENTRIES }).map((seq) => `delete from audit where seq = ${seq}`),
  fc.integer({ min: 1, max: ENTRIES }).map((seq) => `delete from audit where seq >= ${seq}`),
  fc
    .tuple(fc.integer({ min: 1, max: ENTRIES - 1 }), fc.integer({ min: 1, max: ENTRIES - 1 }))
    .map(([a, by]) => [a, a + by > ENTRIES ? a + by - ENTRIES : a + by] as const)
    .map(
      ([a, b]) =>
        `update audit set seq = case seq when ${a} then -${b} else -${a} end where seq in (${a}, ${b}); update audit set seq = -seq where seq < 0`,
    ),
  fc.integer({ min: 1, max: ENTRIES }).map(
    (seq) =>
      `insert into audit (at, user_id, by_name, act, entity, entity_id, story_id, details, previous_hash, hash)
         select at, user_id, by_name, act, entity, entity_id, story_id, details, previous_hash, hash from audit where seq = ${seq}`,
  ),
);

test('a log that nobody touched is intact, entry by entry', async () => {
  const { store } = await roomWithLog();
  expect(await verifyAudit(store.read)).toEqual({ isIntact: true, entries: ENTRIES, firstBrokenSeq: null });
});

test('an entry that was changed, deleted, moved or doubled shows, wherever it stands', async () => {
  const { store } = await roomWithLog();
  const intruder = openConnection(store.file);
  onTestFinished(() => void intruder.close());
  intruder.exec('create temp table kept as select * from audit');
  await fc.assert(
    fc.asyncProperty(tamperings, async (tampering) => {
      intruder.exec(tampering);
      const verdict = await verifyAudit(store.read);
      intruder.exec('delete from audit; insert into audit select * from kept');
      expect(verdict.isIntact, tampering).toBe(false);
      expect(verdict.firstBrokenSeq).toBeGreaterThan(0);
    }),
  );
});

test.each(COLUMNS)('the seal of every entry covers its %s', async (column) => {
  const { store } = await roomWithLog();
  for (const seq of [1, 7, ENTRIES]) {
    const { [column]: before } = await store.write((db) =>
      db.selectFrom('audit').select(column).where('seq', '=', seq).executeTakeFirstOrThrow(),
    );
    const set = (value: string | null) =>
      store.write((db) =>
        db
          .updateTable('audit')
          .set({ [column]: value })
          .where('seq', '=', seq)
          .execute(),
      );
    await set(`${before ?? ''}x`);
    expect((await verifyAudit(store.read)).isIntact).toBe(false);
    await set(before);
    expect((await verifyAudit(store.read)).isIntact).toBe(true);
  }
});

test('a log that was taken away whole shows too', async () => {
  const { store } = await roomWithLog();
  await store.write((db) => db.deleteFrom('audit').execute());
  expect(await verifyAudit(store.read)).toEqual({ isIntact: false, entries: 0, firstBrokenSeq: 1 });
});

test('an act that failed leaves no entry and no gap', async () => {
  const room = await roomWithLog();
  const failing = perform(room, null, async (writing) => {
    await writing.audit({ act: 'story.create', entity: 'story', entityId: 'never' });
    await writing.changed('story', 'never');
    throw new Error('the pen broke');
  });
  await expect(failing).rejects.toThrow('the pen broke');
  await write(room, 'after');
  expect(await verifyAudit(room.store.read)).toMatchObject({ isIntact: true, entries: ENTRIES + 1 });
  const changes = await room.store.read.selectFrom('changes').select('entity_id').execute();
  expect(changes.map((row) => row.entity_id)).not.toContain('never');
});

async function roomWithLog(): Promise<Performer> {
  const platform = testPlatform();
  const store = await openStore(join(platform.dataDir, 'newsroom.sqlite'));
  onTestFinished(() => store.close());
  const room: Performer = { store, platform, changes: createChangeFeed() };
  for (let n = 1; n <= ENTRIES; n += 1) await write(room, `story-${n}`);
  return room;
}

function write(room: Performer, id: string): Promise<void> {
  return perform(room, null, async (writing) => {
    await writing.audit({ act: 'story.create', entity: 'story', entityId: id, storyId: id, details: { id } });
    await writing.changed('story', id);
  });
}
