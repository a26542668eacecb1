import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RefusedError } from '#newsroom/refused-error.ts';
import { lockFolder } from '#newsroom/store/folder-lock.ts';
import { startProcess } from '#tests/support/in-process.ts';
import { temporaryFolder } from '#tests/support/platform.ts';

const locker = new URL('../support/processes/lock-folder.ts', import.meta.url);

test('a second process is refused the folder in plain words, and gets it once the first lets go', async () => {
  const folder = temporaryFolder();
  const lock = lockFolder(folder);
  expect(await startProcess(locker, [folder]).next()).toBe('folderInUse');
  lock.release();
  expect(await startProcess(locker, [folder]).next()).toBe('held');
});

test('a process that was killed leaves no lock behind', async () => {
  const folder = temporaryFolder();
  const other = startProcess(locker, [folder]);
  expect(await other.next()).toBe('held');
  expect(() => lockFolder(folder)).toThrow(refusal('folderInUse'));
  await other.kill();
  lockFolder(folder).release();
});

test('a folder is made where there is none, for its owner alone', () => {
  const folder = join(temporaryFolder(), 'a', 'newsroom');
  lockFolder(folder).release();
  expect(existsSync(folder)).toBe(true);
});

test('a file where the folder should be is named as trouble with the folder', () => {
  const file = join(temporaryFolder(), 'newsroom');
  writeFileSync(file, 'not a folder');
  expect(() => lockFolder(file)).toThrow(refusal('folderNotWritable'));
  expect(() => lockFolder(join(file, 'below'))).toThrow(refusal('folderNotWritable'));
});

// Windows has no such right of a folder.
test.skipIf(process.platform === 'win32')(
  'a folder that may not be written to is refused before anything is tried in it',
  async () => {
    const above = temporaryFolder();
    const folder = join(above, 'newsroom');
    mkdirSync(folder);
    chmodSync(above, 0o755);
    chmodSync(folder, 0o555);
    expect(await startProcess(locker, [folder], { asNobody: true }).next()).toBe('folderNotWritable');
    expect(await startProcess(locker, [join(folder, 'below')], { asNobody: true }).next()).toBe(
      'folderNotWritable',
    );
  },
);

const refusal = (code: string) => expect.objectContaining({ constructor: RefusedError, code });
