import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { outDir, root } from '../root.ts';
import { roomAliases } from './aliases.ts';
import { fileUrls } from './file-urls.ts';

/** What Node or Electron starts; each lands in `out/` under the same name. */
const entries = ['server/browser', 'server/cli', 'electron/main', 'electron/newsroom-process'];

/** The hosts and the newsroom. Packages stay in node_modules; only our own rooms are compiled (JSX included). */
export function nodeConfig(): InlineConfig {
  const present = entries.filter((entry) => existsSync(join(root, `${entry}.ts`)));
  return {
    configFile: false,
    root,
    publicDir: false,
    cacheDir: join(root, '.cache/vite'),
    resolve: { alias: roomAliases() },
    plugins: [fileUrls()],
    // Deciding by the name, not by resolving, keeps a package external even when it ships no JavaScript.
    ssr: { target: 'node', external: true },
    build: {
      ssr: true,
      ssrEmitAssets: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(present.map((entry) => [entry, join(root, `${entry}.ts`)])),
        external: ['electron'],
        output: {
          format: 'esm',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  };
}
