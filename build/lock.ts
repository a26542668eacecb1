import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 100;

/**
 * Runs `work` while no other process does, so that `npm start` and `npm test` side by side never write one bundle
 * at once. The lock is a folder that holds its owner's process id; a dead owner's lock is taken over.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) {
    if (ownerIsDead(path)) rmSync(path, { recursive: true, force: true });
    else await delay(pollMs);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function take(path: string): boolean {
  try {
    mkdirSync(path);
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  }
  writeFileSync(join(path, 'pid'), String(process.pid));
  return true;
}

function ownerIsDead(path: string): boolean {
  try {
    const pid = Number(readFileSync(join(path, 'pid'), 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return pid === 0 && ageMs(path) > 2_000;
  } catch (error) {
    if (isErrno(error, 'ESRCH')) return true;
    // No pid yet: the owner is between its two steps, or died there.
    if (isErrno(error, 'ENOENT')) return ageMs(path) > 2_000;
    return false;
  }
}

function ageMs(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? Date.now() - stats.mtimeMs : 0;
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
