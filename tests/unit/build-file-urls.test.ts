import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { fileUrls } from '../../build/vite/file-urls.ts';

const folder = mkdtempSync(join(tmpdir(), 'file-urls-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a worker and a data file named by their address are found beside the bundle', async () => {
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'motto.txt'), 'The word is a trust');
  writeFileSync(
    join(folder, 'deep/worker.ts'),
    `import { parentPort } from 'node:worker_threads';\nconst answer: string = 'worker ran';\nparentPort?.postMessage(answer);\n`,
  );
  writeFileSync(
    join(folder, 'main.ts'),
    `import { readFileSync } from 'node:fs';
     import { Worker } from 'node:worker_threads';
     console.log(readFileSync(new URL('./motto.txt', import.meta.url), 'utf8'));
     new Worker(new URL('./deep/worker.ts', import.meta.url)).on('message', (said) => console.log(said));\n`,
  );
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    plugins: [fileUrls()],
    build: {
      ssr: join(folder, 'main.ts'),
      ssrEmitAssets: true,
      outDir: 'out/server',
      rolldownOptions: { output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  });
  const said = execFileSync(process.execPath, [join(folder, 'out/server/main.js')], { encoding: 'utf8' });
  expect(said.trim().split('\n')).toEqual(['The word is a trust', 'worker ran']);
});
