import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale, markBuilt } from '../../build/stale.ts';

const part = { name: 'screens', sources: ['renderer', 'package.json'] };
const noon = new Date('2026-01-05T12:00:00Z');
const later = new Date('2026-01-05T12:00:05Z');
let root = '';
let out = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stale-'));
  out = join(root, 'out');
  mkdirSync(join(root, 'renderer/screens'), { recursive: true });
  writeFileSync(join(root, 'renderer/screens/queue.tsx'), '');
  writeFileSync(join(root, 'package.json'), '{}');
  for (const path of ['renderer/screens/queue.tsx', 'renderer/screens', 'renderer', 'package.json'])
    utimesSync(join(root, path), noon, noon);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('what was never built is built', () => {
  expect(isStale(part, root, out)).toBe(true);
});

test('a second start builds nothing', () => {
  markBuilt(part, out, later);
  expect(isStale(part, root, out)).toBe(false);
});

test('an edited screen, and one edited while the build ran, are built again', () => {
  markBuilt(part, out, noon);
  utimesSync(join(root, 'renderer/screens/queue.tsx'), later, later);
  expect(isStale(part, root, out)).toBe(true);
});

test('a removed screen is built again', () => {
  markBuilt(part, out, later);
  rmSync(join(root, 'renderer/screens/queue.tsx'));
  expect(isStale(part, root, out)).toBe(true);
});
