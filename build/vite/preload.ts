import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { outDir, root } from '../root.ts';
import { roomAliases } from './aliases.ts';

/** The preload script. Electron's sandbox takes one CommonJS file and nothing beside it. */
export function preloadConfig(): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    cacheDir: join(root, '.cache/vite'),
    resolve: { alias: roomAliases() },
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir: join(outDir, 'electron'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}
