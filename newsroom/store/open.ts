import { AsyncLocalStorage } from 'node:async_hooks';
import Database from 'better-sqlite3';
import { Kysely, type SqliteDatabase, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { RefusedError } from '../refused-error.ts';
import { ImmediateSqliteDialect } from './dialect.ts';
import { migrations } from './migrations/index.ts';
import { sqliteRefusal } from './sqlite-refusal.ts';
import type { Tables } from './tables.ts';

/** A handle that can only read: its type has no insert, update, delete or transaction, and SQLite refuses them too. */
export type ReadDb = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn' | 'dynamic' | 'getExecutor'>;

/** The one handle that can write; given by `Store.write`, valid until its promise settles. */
export type WriteDb = Transaction<Tables>;

/** The newsroom's database: one writer, one reader beside it, every write in a transaction that is on disk when it returns. */
export interface Store {
  readonly file: string;
  readonly read: ReadDb;
  write<T>(work: (db: WriteDb) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Below this version SQLite has the WAL-reset bug, which can corrupt a database that has two connections. */
const OLDEST_SAFE_SQLITE = '3.51.3';
/** better-sqlite3 13 needs Node-API 10; on an older Node it dies without a word. */
const NEEDED_NAPI = 10;

/**
 * Opens the database, making or migrating it as needed.
 * @throws RefusedError `databaseNewer`, `databaseCorrupt`, `folderNotWritable` or `diskFull`
 */
export async function openStore(file: string): Promise<Store> {
  assertRuntime();
  try {
    return await open(file);
  } catch (error) {
    throw sqliteRefusal(error, file) ?? error;
  }
}

/** A bare connection, for the folder's lock, checks and tests. */
export function openConnection(file: string, options: Database.Options = {}): Database.Database {
  assertRuntime();
  return new Database(file, options);
}

async function open(file: string): Promise<Store> {
  const writer = openConnection(file, { timeout: 5000 });
  try {
    return await openWith(writer, file);
  } catch (error) {
    writer.close();
    throw error;
  }
}

async function openWith(writer: Database.Database, file: string): Promise<Store> {
  assertSafeVersion(writer);
  writer.pragma('journal_mode = wal');
  writer.pragma('synchronous = full');
  writer.pragma('foreign_keys = on');
  const writeDb = new Kysely<Tables>({
    dialect: new ImmediateSqliteDialect({ database: cachingStatements(writer) }),
  });
  await migrate(writeDb);
  const reader = openConnection(file, { readonly: true, timeout: 5000 });
  const readDb = new Kysely<Tables>({
    dialect: new ImmediateSqliteDialect({ database: cachingStatements(reader) }),
  });
  const insideWrite = new AsyncLocalStorage<true>();

  return {
    file,
    get read() {
      // A read beside an open write would see the rows as they were before it: never what the command meant.
      if (insideWrite.getStore())
        throw new Error('store.read inside store.write: use the handle that write gives');
      return readDb;
    },
    async write(work) {
      if (insideWrite.getStore())
        throw new Error('store.write inside store.write: one act is one transaction');
      try {
        return await insideWrite.run(true, () => writeDb.transaction().execute(work));
      } catch (error) {
        throw sqliteRefusal(error, file) ?? error;
      }
    },
    async close() {
      await readDb.destroy();
      await writeDb.destroy();
    },
  };
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const known = new Set(Object.keys(migrations));
  const applied = await appliedMigrations(db);
  const unknown = applied.find((name) => !known.has(name));
  if (unknown !== undefined) throw new RefusedError('databaseNewer', { migration: unknown });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('a migration failed', { cause: error });
}

async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}

/** Kysely prepares a statement each time it runs; keeping them makes point reads about three times faster. */
function cachingStatements(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  return {
    close: () => {
      database.close();
    },
    prepare: (sql) => {
      const kept = statements.get(sql);
      if (kept !== undefined && !kept.busy) return kept;
      const statement = database.prepare<unknown[]>(sql);
      if (statements.size < 1000) statements.set(sql, statement);
      return statement;
    },
  };
}

function assertRuntime(): void {
  if (Number(process.versions.napi) < NEEDED_NAPI) {
    throw new Error(
      `Tribune Desk needs Node 24 or newer; this is Node ${process.versions.node}. Start it with npm start.`,
    );
  }
}

function assertSafeVersion(database: Database.Database): void {
  const version = database.prepare<[], { v: string }>('select sqlite_version() as v').get()?.v ?? '0';
  if (version.localeCompare(OLDEST_SAFE_SQLITE, 'en', { numeric: true }) < 0)
    throw new Error(`SQLite ${version} is older than ${OLDEST_SAFE_SQLITE}`);
}
