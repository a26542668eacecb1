import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '#newsroom/store/migrations/index.ts';
import { openConnection, openStore } from '#newsroom/store/open.ts';
import { dumpDatabase } from '#tests/support/dump.ts';
import { temporaryFolder } from '#tests/support/platform.ts';

const names = Object.keys(migrations);

test('migrations are numbered in the order in which they run', () => {
  expect(names).toEqual(names.toSorted());
  for (const [index, name] of names.entries())
    expect(name.startsWith(`${String(index + 1).padStart(4, '0')}-`), name).toBe(true);
});

test.each(names)('a newsroom as of %s keeps every row when this version opens it', async (name) => {
  const file = join(temporaryFolder(), 'newsroom.sqlite');
  await migrateTo(file, name);
  const before = rowsOf(file);
  const store = await openStore(file);
  onTestFinished(() => store.close());
  const after = rowsOf(file);
  for (const table of before) expect(after).toContain(table);
  expect(before.join('\n')).toContain('A story from before');
});

/** A database of an older version, with a story in it. */
async function migrateTo(file: string, name: string): Promise<void> {
  const database = openConnection(file);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(name);
  expect(error).toBeUndefined();
  const now = '2026-03-01T09:00:00.000Z';
  database.exec(`
    insert into users (id, handle, name, roles, passphrase_hash, locale, created_at) values ('u', 'sarah', 'Sarah', '["journalist"]', '', 'en', '${now}');
    insert into sections (id, slug, name, position) values ('s', 'politics', '{}', 0);
    insert into stories (id, slug, section_id, created_by, created_at, updated_at) values ('st', 'old', 's', 'u', '${now}', '${now}');
    insert into editions (id, story_id, language, state, headline, text_hash, created_by, created_at, updated_at)
      values ('e', 'st', 'en', 'draft', 'A story from before', '', 'u', '${now}', '${now}');
    insert into edition_authors (edition_id, user_id) values ('e', 'u');
  `);
  await db.destroy();
}

/** Each table that has rows, as text; without the list of migrations, which grows. */
function rowsOf(file: string): string[] {
  return dumpDatabase(file)
    .split('\n-- ')
    .filter((table) => table.includes('\n') && !table.startsWith('kysely_'));
}
