import { copyFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lockFolder } from '../store/folder-lock.ts';
import { openStore } from '../store/open.ts';
import { DATABASE_FILE } from '../store/database-file.ts';
import { assertSound } from './backup.ts';

/**
 * Puts a backup in place of the database of a data folder that nobody has open. The database that was there is kept
 * beside it under the name that is returned; null when there was none.
 * @throws RefusedError `backupBroken`, `databaseNewer`, `folderInUse`, `folderNotWritable`
 */
export async function restoreDatabase(
  dataDir: string,
  backup: string,
  now: string,
): Promise<{ kept: string | null }> {
  const source = resolve(backup);
  assertSound(source);
  const lock = lockFolder(dataDir);
  try {
    const arriving = join(dataDir, `${DATABASE_FILE}.arriving`);
    await rm(arriving, { force: true });
    await copyFile(source, arriving);
    // Opening it migrates it, and refuses one that a newer version wrote, before anything is touched.
    await (await openStore(arriving)).close();
    const database = join(dataDir, DATABASE_FILE);
    const kept = existsSync(database) ? `${database}.before-${now.replaceAll(/[:.]/gu, '-')}` : null;
    if (kept !== null) await moveDatabase(database, kept);
    await moveDatabase(arriving, database);
    return { kept };
  } finally {
    lock.release();
  }
}

/** A database whose last writer was killed still has words in its `-wal`: they move with it. */
async function moveDatabase(from: string, to: string): Promise<void> {
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(from + suffix)) await rename(from + suffix, to + suffix);
  }
}
