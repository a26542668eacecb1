import { join } from 'node:path';
import { requireNode } from './node-version.ts';

requireNode();

const { outDir, root } = await import('./root.ts');
const { buildIfStale } = await import('./build.ts');
const { findElectron } = await import('./electron-runtime.ts');
const { become, run } = await import('./run.ts');

const args = process.argv.slice(2);
const electron = args.includes('--browser') ? undefined : findElectron();

await buildIfStale({ onBuild: () => console.log('Preparing Tribune Desk…') });

if (electron) {
  process.exitCode = await run(electron, [root, ...args]);
} else {
  if (!args.includes('--browser')) {
    console.log("Electron's runtime is not on this machine, so Tribune Desk opens in your browser instead.");
  }
  await become(
    join(outDir, 'server/browser.js'),
    args.filter((arg) => arg !== '--browser'),
  );
}
