import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { root } from './root.ts';

/** One of the things a build makes: from which sources, and how. */
export interface Part {
  readonly name: 'renderer' | 'node' | 'preload';
  /** Folders and files, relative to the root, whose change makes the part stale. */
  readonly sources: readonly string[];
  /** At least one of these must exist, or there is nothing to build. */
  readonly entries: readonly string[];
  /** Loads the Vite configuration only when it is needed, so that a fresh start does not pay for it. */
  readonly config: () => Promise<InlineConfig>;
}

const tooling = ['build/vite', 'package.json', 'package-lock.json'];

export const parts: readonly Part[] = [
  {
    name: 'renderer',
    sources: ['renderer', 'shared', ...tooling],
    entries: ['renderer/index.html'],
    config: async () => (await import('./vite/renderer.ts')).rendererConfig(),
  },
  {
    name: 'node',
    sources: ['server', 'electron', 'newsroom', 'site', 'shared', ...tooling],
    entries: ['server/browser.ts', 'server/cli.ts', 'electron/main.ts'],
    config: async () => (await import('./vite/node.ts')).nodeConfig(),
  },
  {
    name: 'preload',
    sources: ['electron', 'shared', ...tooling],
    entries: ['electron/preload.ts'],
    config: async () => (await import('./vite/preload.ts')).preloadConfig(),
  },
];

/** The parts whose sources are in this checkout. */
export function presentParts(): readonly Part[] {
  return parts.filter((part) => part.entries.some((entry) => existsSync(join(root, entry))));
}
