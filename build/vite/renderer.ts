import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { outDir, root } from '../root.ts';
import { roomAliases } from './aliases.ts';

/** The screens: one page with hashed assets, minified, that any host can serve from `out/renderer`. */
export function rendererConfig(): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    base: '/',
    publicDir: join(root, 'renderer/public'),
    cacheDir: join(root, '.cache/vite'),
    resolve: { alias: roomAliases(), dedupe: ['react', 'react-dom', 'yjs'] },
    plugins: [react()],
    build: {
      outDir: join(outDir, 'renderer'),
      emptyOutDir: false,
      target: 'es2024',
      // A font as a data: URL would need a wider Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
    },
  };
}
