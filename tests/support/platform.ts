import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { v7 } from 'uuid';
import type { Platform } from '#newsroom/platform.ts';

/** A platform in a temporary folder whose clock stands still until the test moves it. */
export interface TestPlatform extends Platform {
  advance(ms: number): void;
  readonly errors: { message: string; facts: unknown }[];
}

export function testPlatform(dataDir = temporaryFolder()): TestPlatform {
  let nowMs = Date.parse('2026-03-01T09:00:00.000Z');
  const errors: { message: string; facts: unknown }[] = [];
  return {
    dataDir,
    now: () => new Date(nowMs).toISOString(),
    newId: () => v7(),
    notify: () => {},
    log: { info: () => {}, error: (message, facts) => errors.push({ message, facts }) },
    errors,
    advance(ms) {
      nowMs += ms;
    },
  };
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tribune-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
