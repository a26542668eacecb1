import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backupDatabase } from '#newsroom/maintenance/backup.ts';
import { restoreDatabase } from '#newsroom/maintenance/restore.ts';
import { DATABASE_FILE } from '#newsroom/store/database-file.ts';
import { lockFolder } from '#newsroom/store/folder-lock.ts';
import { openConnection, openStore, type Store } from '#newsroom/store/open.ts';
import { temporaryFolder } from '#tests/support/platform.ts';

const NOW = '2026-03-01T09:00:00.000Z';

test('a backup of an open newsroom, brought back elsewhere, has every row', async () => {
  const { store, folder } = await openFolder();
  await write(store, 'one');
  await write(store, 'two');
  const backup = await backupDatabase(store.file, join(folder, 'copy.sqlite'));
  await write(store, 'after the backup');
  expect(backup.sha256).toBe(createHash('sha256').update(readFileSync(backup.file)).digest('hex'));

  const other = temporaryFolder();
  expect(await restoreDatabase(other, backup.file, NOW)).toEqual({ kept: null });
  expect(await keysIn(other)).toEqual(['one', 'two']);
});

test('what was there before a restore is kept beside it, also the words that only its log had', async () => {
  const { store, folder } = await openFolder();
  await write(store, 'old');
  const backup = await backupDatabase(store.file, join(folder, 'copy.sqlite'));
  await store.close();
  const database = openConnection(store.file);
  database.pragma('wal_autocheckpoint = 0');
  database.exec("insert into settings (key, value) values ('new', 'x')");
  const log = readFileSync(`${store.file}-wal`);
  database.close();
  // As a killed process leaves it: the last words are in the log alone.
  writeFileSync(`${store.file}-wal`, log);

  const { kept } = await restoreDatabase(folder, backup.file, NOW);
  expect(await keysIn(folder)).toEqual(['old']);
  const keptStore = await openStore(kept ?? '');
  onTestFinished(() => keptStore.close());
  expect(await keysOf(keptStore)).toEqual(['new', 'old']);
});

test('a backup never overwrites a file', async () => {
  const { store, folder } = await openFolder();
  const file = join(folder, 'mine.txt');
  writeFileSync(file, 'my notes');
  await expect(backupDatabase(store.file, file)).rejects.toMatchObject({ code: 'fileExists' });
  expect(readFileSync(file, 'utf8')).toBe('my notes');
});

test('a backup into a folder that is not there is refused and leaves nothing', async () => {
  const { store, folder } = await openFolder();
  await expect(backupDatabase(store.file, join(folder, 'nowhere', 'b.sqlite'))).rejects.toMatchObject({
    code: 'folderNotWritable',
  });
});

test.each([
  ['cut off', (file: string) => truncateSync(file, 40_000)],
  ['no database', (file: string) => writeFileSync(file, 'once upon a time')],
  [
    'of something else',
    (file: string) => {
      writeFileSync(file, '');
      const database = openConnection(file);
      database.exec('create table recipes (name text)');
      database.close();
    },
  ],
])('a backup that is %s is refused, and the newsroom stays as it is', async (_, damage) => {
  const { store, folder } = await openFolder();
  await write(store, 'precious');
  const { file } = await backupDatabase(store.file, join(temporaryFolder(), 'copy.sqlite'));
  await store.close();
  damage(file);
  await expect(restoreDatabase(folder, file, NOW)).rejects.toMatchObject({ code: 'backupBroken' });
  expect(await keysIn(folder)).toEqual(['precious']);
});

test('a backup of a newer version is refused before anything is touched', async () => {
  const { store, folder } = await openFolder();
  await write(store, 'precious');
  const { file } = await backupDatabase(store.file, join(temporaryFolder(), 'copy.sqlite'));
  await store.close();
  const newer = openConnection(file);
  newer.prepare("insert into kysely_migration values ('9999-of-tomorrow', '2030-01-01')").run();
  newer.close();
  await expect(restoreDatabase(folder, file, NOW)).rejects.toMatchObject({ code: 'databaseNewer' });
  expect(await keysIn(folder)).toEqual(['precious']);
  expect(readdirSync(folder).filter((name) => name.includes('arriving'))).toEqual([]);
});

test('a newsroom that somebody has open is not restored under their feet', async () => {
  const { store, folder } = await openFolder();
  const { file } = await backupDatabase(store.file, join(folder, 'copy.sqlite'));
  const lock = lockFolder(folder);
  onTestFinished(() => lock.release());
  await expect(restoreDatabase(folder, file, NOW)).rejects.toMatchObject({ code: 'folderInUse' });
  expect(existsSync(store.file)).toBe(true);
});

async function openFolder(): Promise<{ store: Store; folder: string }> {
  const folder = temporaryFolder();
  const store = await openStore(join(folder, DATABASE_FILE));
  onTestFinished(() => store.close());
  return { store, folder };
}

async function write(store: Store, key: string): Promise<void> {
  await store.write(async (db) => {
    await db.insertInto('settings').values({ key, value: 'x' }).execute();
  });
}

async function keysOf(store: Store): Promise<string[]> {
  const rows = await store.read.selectFrom('settings').select('key').orderBy('key').execute();
  return rows.map((row) => row.key);
}

async function keysIn(folder: string): Promise<string[]> {
  const store = await openStore(join(folder, DATABASE_FILE));
  onTestFinished(() => store.close());
  return keysOf(store);
}
