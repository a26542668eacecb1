import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requireNode } from './node-version.ts';

requireNode();

const { buildAll } = await import('./build.ts');
const { findElectron } = await import('./electron-runtime.ts');
const { outDir, root } = await import('./root.ts');

const runtime = findElectron() ?? downloadElectron();
if (runtime === undefined) {
  console.error(
    "Tribune Desk cannot be packaged here: Electron's runtime is not on this machine and cannot be downloaded.",
  );
  process.exit(1);
}

await buildAll();
const { packaging } = await import('./electron-builder.ts');
const { importedPackages, unreachedPackages } = await import('./runtime-packages.ts');
const { build } = await import('electron-builder');
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const unreached = unreachedPackages(packages, importedPackages(outDir));
const made = await build({ projectDir: root, config: packaging(unreached, distOf(runtime)) });
for (const file of made) console.log(file);

/** Electron's own way to get its runtime; quiet, because one line says all when it fails. */
function downloadElectron(): string | undefined {
  const install = join(root, 'node_modules/electron/install.js');
  if (existsSync(install)) spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: 600_000 });
  return findElectron();
}

/** The runtime's folder, above the executable; on macOS the executable is deep inside the app. */
function distOf(executable: string): string {
  return process.platform === 'darwin' ? dirname(dirname(dirname(dirname(executable)))) : dirname(executable);
}
