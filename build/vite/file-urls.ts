import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const fileUrl = /new URL\(\s*'(\.{1,2}\/[^']+)',\s*import\.meta\.url,?\s*\)/g;

/**
 * Keeps `new URL('./x', import.meta.url)` true after bundling on the Node side: a TypeScript file becomes an entry of
 * its own (a worker), anything else is copied beside the bundle. Vite does this by itself only for browsers.
 */
export function fileUrls(): Plugin {
  return {
    name: 'tribune-desk:file-urls',
    // Before TypeScript is compiled, which would rewrite the quotes.
    enforce: 'pre',
    transform(code, id) {
      if (!code.includes('import.meta.url') || id.includes('/node_modules/')) return null;
      return code.replaceAll(fileUrl, (_whole, path: string) => {
        const file = resolve(dirname(id), path);
        const reference = /\.tsx?$/.test(file)
          ? this.emitFile({ type: 'chunk', id: file })
          : this.emitFile({ type: 'asset', name: basename(file), source: readFileSync(file) });
        return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
      });
    },
    // In place of Vite's own answer, which is an address for a browser.
    resolveFileUrl: ({ relativePath }) => `new URL(${JSON.stringify(relativePath)}, import.meta.url).href`,
  };
}
