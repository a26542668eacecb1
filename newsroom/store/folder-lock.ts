import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedError } from '../refused-error.ts';
import { openConnection } from './open.ts';
import { sqliteRefusal } from './sqlite-refusal.ts';

/** A held data folder; the operating system lets go of it when the process dies, however it dies. */
export interface FolderLock {
  release(): void;
}

/**
 * Makes the folder if need be and holds it for this process alone. The lock is SQLite's own on an empty database:
 * unlike a file with a process id it can neither be left behind nor be fooled by a reused id.
 * @throws RefusedError `folderInUse`, `folderNotWritable`
 */
export function lockFolder(dataDir: string): FolderLock {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    const lock = openConnection(join(dataDir, 'lock.sqlite'), { timeout: 0 });
    try {
      lock.exec('begin exclusive');
    } catch (error) {
      lock.close();
      throw error;
    }
    return { release: () => lock.close() };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
      throw new RefusedError('folderInUse', { folder: dataDir }, { cause: error });
    if (error instanceof Error && 'code' in error && (error.code === 'ENOTDIR' || error.code === 'EEXIST'))
      throw new RefusedError('folderNotWritable', { folder: dataDir }, { cause: error });
    throw sqliteRefusal(error, dataDir) ?? error;
  }
}
