import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { RefusedError } from '../refused-error.ts';
import { openConnection } from '../store/open.ts';
import { sqliteRefusal } from '../store/sqlite-refusal.ts';

/** A finished backup: one SQLite file with everything in it, pictures too. */
export interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a consistent copy of a database that may be in use, checks it, and only then gives it its name.
 * @throws RefusedError `fileExists`, `diskFull`, `folderNotWritable`, `backupBroken`
 */
export async function backupDatabase(databaseFile: string, target: string): Promise<Backup> {
  const file = resolve(target);
  if (existsSync(file)) throw new RefusedError('fileExists', { file });
  const partial = `${file}.partial`;
  try {
    await rm(partial, { force: true });
    const source = openConnection(databaseFile, { readonly: true });
    try {
      source.prepare('vacuum into ?').run(partial);
    } finally {
      source.close();
    }
    assertSound(partial);
    await rename(partial, file);
    return { file, bytes: statSync(file).size, sha256: await sha256Of(file) };
  } catch (error) {
    await rm(partial, { force: true });
    throw sqliteRefusal(error, dirname(file)) ?? error;
  }
}

/**
 * Whether a file is a newsroom's database in good order.
 * @throws RefusedError `backupBroken`
 */
export function assertSound(file: string): void {
  let database: ReturnType<typeof openConnection> | undefined;
  try {
    database = openConnection(file, { readonly: true, fileMustExist: true });
    const check = database.pragma('quick_check', { simple: true });
    const tables = database
      .prepare("select count(*) as n from sqlite_schema where name in ('stories', 'editions', 'audit')")
      .pluck()
      .get();
    if (check !== 'ok' || tables !== 3) throw new RefusedError('backupBroken', { file });
  } catch (error) {
    throw error instanceof RefusedError
      ? error
      : new RefusedError('backupBroken', { file }, { cause: error });
  } finally {
    database?.close();
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
