import { copyFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockFolder } from '../store/folder-lock.ts';
import { openStore } from '../store/open.ts';
import { sqliteRefusal } from '../store/sqlite-refusal.ts';
import { DATABASE_FILE } from '../store/database-file.ts';
import { assertSound } from './backup.ts';

/**
 * Puts a backup in place of the database of a data folder that nobody has open. The database that was there is kept
 * beside it under the name that is returned; null when there was none.
 * @throws RefusedError `backupBroken`, `databaseNewer`, `folderInUse`, `folderNotWritable`, `diskFull`
 */
export async function restoreDatabase(
  dataDir: string,
  backup: string,
  now: string,
): Promise<{ kept: string | null }> {
  const source = resolve(backup);
  assertSound(source);
  const lock = lockFolder(dataDir);
  const arriving = join(dataDir, `${DATABASE_FILE}.arriving`);
  try {
    await removeDatabase(arriving);
    await copyFile(source, arriving);
    // Opening it migrates it, and refuses one that a newer version wrote, before anything is touched.
    await (await openStore(arriving)).close();
    const database = join(dataDir, DATABASE_FILE);
    const kept = existsSync(database) ? `${database}.before-${now.replaceAll(/[:.]/gu, '-')}` : null;
    if (kept !== null) await moveDatabase(database, kept);
    await moveDatabase(arriving, database);
    return { kept };
  } catch (error) {
    await removeDatabase(arriving);
    throw sqliteRefusal(error, dataDir) ?? error;
  } finally {
    lock.release();
  }
}

/** The files of a database; one whose last writer was killed still has words in its `-wal`. */
const SUFFIXES = ['-wal', '-shm', ''];

async function removeDatabase(file: string): Promise<void> {
  for (const suffix of SUFFIXES) await rm(file + suffix, { force: true });
}

async function moveDatabase(from: string, to: string): Promise<void> {
  for (const suffix of SUFFIXES) {
    if (existsSync(from + suffix)) await rename(from + suffix, to + suffix);
  }
}
