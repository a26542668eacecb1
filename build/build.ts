import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { type Part, presentParts } from './parts.ts';
import { outDir, root } from './root.ts';
import { isStale, markBuilt } from './stale.ts';

interface BuildOptions {
  /** Which parts; all that are in the checkout when not given. */
  readonly only?: readonly Part['name'][];
  /** Told once, before the first part that has to be built. */
  readonly onBuild?: (names: readonly string[]) => void;
}

/** Brings `out/` up to date with the sources. Costs some milliseconds when it already is, and prints nothing. */
export async function buildIfStale({ only, onBuild }: BuildOptions = {}): Promise<void> {
  const wanted = presentParts().filter((part) => !only || only.includes(part.name));
  const stale = () => wanted.filter((part) => isStale(part, root, outDir));
  if (stale().length === 0) return;
  await withLock(join(root, '.cache/build.lock'), async () => {
    // Asked again: who held the lock may have built it meanwhile.
    const parts = stale();
    if (parts.length === 0) return;
    onBuild?.(parts.map((part) => part.name));
    for (const part of parts) await buildPart(part, 'error');
  });
}

/** Builds everything anew into an empty `out/`, and says what it made. */
export async function buildAll(): Promise<void> {
  await withLock(join(root, '.cache/build.lock'), async () => {
    rmSync(outDir, { recursive: true, force: true });
    for (const part of presentParts()) await buildPart(part, 'info');
  });
}

async function buildPart(part: Part, logLevel: 'info' | 'error'): Promise<void> {
  const startedAt = new Date();
  const { build } = await import('vite');
  // A test runner says `test` here, and React's slow half would be built in.
  const callers = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ ...(await part.config()), mode: 'production', logLevel });
  } finally {
    if (callers === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = callers;
  }
  markBuilt(part, outDir, startedAt);
}

if (import.meta.main) await buildAll();
