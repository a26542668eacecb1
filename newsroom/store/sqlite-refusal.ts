import { RefusedError } from '../refused-error.ts';

/** What SQLite says when the disk, the folder or the file itself is the trouble, as a refusal; undefined for any other error. */
export function sqliteRefusal(error: unknown, file: string): RefusedError | undefined {
  if (error instanceof RefusedError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The file that two connections share cannot grow: SQLite has a code of its own for that full disk.
  if (/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC)/u.test(code))
    return new RefusedError('diskFull', { file }, { cause: error });
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return new RefusedError('databaseCorrupt', { file }, { cause: error });
  if (/^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS)/u.test(code))
    return new RefusedError('folderNotWritable', { folder: file }, { cause: error });
  return undefined;
}

/** Whether a write failed because a row with that key is there already. */
export function isUniqueViolation(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}
