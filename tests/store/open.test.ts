import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openConnection, openStore, type Store } from '#newsroom/store/open.ts';
import { sqliteRefusal } from '#newsroom/store/sqlite-refusal.ts';
import { temporaryFolder } from '#tests/support/platform.ts';

test('a database that a newer version wrote is refused, and not a byte of it changes', async () => {
  const store = await opened();
  await store.close();
  const database = openConnection(store.file);
  database.prepare("insert into kysely_migration values ('9999-of-tomorrow', '2030-01-01')").run();
  database.pragma('wal_checkpoint(truncate)');
  database.close();
  const before = readFileSync(store.file);
  await expect(openStore(store.file)).rejects.toMatchObject({
    code: 'databaseNewer',
    params: { migration: '9999-of-tomorrow' },
  });
  expect(readFileSync(store.file).equals(before)).toBe(true);
});

test.each([
  ['that is no database at all', () => Buffer.from('Dear diary, '.repeat(500))],
  [
    'whose first page was overwritten',
    (good: Buffer) => Buffer.concat([Buffer.alloc(100, 7), good.subarray(100)]),
  ],
  [
    'whose list of tables is garbage',
    (good: Buffer) => Buffer.concat([good.subarray(0, 100), Buffer.alloc(3996, 7), good.subarray(4096)]),
  ],
])('a file %s is refused as damaged, and left as it is', async (_, damage) => {
  const store = await opened();
  await store.close();
  const bad = damage(readFileSync(store.file));
  writeFileSync(store.file, bad);
  await expect(openStore(store.file)).rejects.toMatchObject({ code: 'databaseCorrupt' });
  expect(readFileSync(store.file).equals(bad)).toBe(true);
});

test('opening a newsroom again migrates nothing twice and keeps every row', async () => {
  const store = await opened();
  await setValue(store, 'kept', 'yes');
  await store.close();
  const again = await opened(store.file);
  expect(await again.read.selectFrom('settings').selectAll().execute()).toEqual([
    { key: 'kept', value: 'yes' },
  ]);
});

test('on a full disk an act is refused whole, what was there stays, and with room again it is done', async () => {
  const store = await opened();
  await setValue(store, 'before', 'kept');
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.read);
  await limitPages(store, rows[0]?.page_count ?? 0);
  await expect(
    store.write(async (db) => {
      await db.insertInto('settings').values({ key: 'small', value: 'fits' }).execute();
      await db
        .insertInto('settings')
        .values({ key: 'large', value: 'x'.repeat(100_000) })
        .execute();
    }),
  ).rejects.toMatchObject({ code: 'diskFull' });
  expect(await keys(store)).toEqual(['before']);
  await limitPages(store, 1_000_000);
  await setValue(store, 'large', 'x'.repeat(100_000));
  expect(await keys(store)).toEqual(['before', 'large']);
});

test.each([
  ['SQLITE_FULL', 'diskFull'],
  ['SQLITE_IOERR_SHMSIZE', 'diskFull'],
  ['ENOSPC', 'diskFull'],
  ['SQLITE_CORRUPT_VTAB', 'databaseCorrupt'],
  ['SQLITE_NOTADB', 'databaseCorrupt'],
  ['SQLITE_READONLY_DBMOVED', 'folderNotWritable'],
  ['EROFS', 'folderNotWritable'],
  ['SQLITE_CONSTRAINT_UNIQUE', undefined],
])('what the machine calls %s people are told as %s', (code, refusal) => {
  const error = Object.assign(new Error('words of the machine'), { code });
  expect(sqliteRefusal(error, '/desk/newsroom.sqlite')?.code).toBe(refusal);
});

test('the handle that reads cannot write, whatever is asked of it', async () => {
  const store = await opened();
  await expect(
    sql`insert into settings (key, value) values ('smuggled', 'in')`.execute(store.read),
  ).rejects.toThrow(/readonly/u);
});

test('a read beside an open write is an error at once, never a wait without end', async () => {
  const store = await opened();
  await expect(store.write(async () => store.read.selectFrom('settings').execute())).rejects.toThrow(
    /store\.read inside store\.write/u,
  );
  await expect(store.write(async () => store.write(async () => undefined))).rejects.toThrow(/one act/u);
});

test('two acts at once come one after the other, and neither sees half of the other', async () => {
  const store = await opened();
  await setValue(store, 'count', '0');
  const addOne = () =>
    store.write(async (db) => {
      const { value } = await db
        .selectFrom('settings')
        .select('value')
        .where('key', '=', 'count')
        .executeTakeFirstOrThrow();
      await db
        .updateTable('settings')
        .set({ value: String(Number(value) + 1) })
        .where('key', '=', 'count')
        .execute();
    });
  await Promise.all(Array.from({ length: 50 }, addOne));
  const row = await store.read.selectFrom('settings').select('value').executeTakeFirst();
  expect(row?.value).toBe('50');
});

async function opened(file = join(temporaryFolder(), 'newsroom.sqlite')): Promise<Store> {
  const store = await openStore(file);
  onTestFinished(() => store.close());
  return store;
}

async function setValue(store: Store, key: string, value: string): Promise<void> {
  await store.write(async (db) => {
    await db.insertInto('settings').values({ key, value }).execute();
  });
}

/** A disk with so many pages of room: SQLite answers as on one that is full. */
async function limitPages(store: Store, pages: number): Promise<void> {
  await store.write(async (db) => {
    await sql.raw(`pragma max_page_count = ${pages}`).execute(db);
  });
}

async function keys(store: Store): Promise<string[]> {
  const rows = await store.read.selectFrom('settings').select('key').orderBy('key').execute();
  return rows.map((row) => row.key);
}
