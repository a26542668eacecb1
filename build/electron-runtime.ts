import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Electron's executable, if its runtime is on this machine: in the folder that ELECTRON_OVERRIDE_DIST_PATH names, else
 * where the electron package unpacks it. It never downloads anything.
 */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const executable = join(dist, executables[process.platform] ?? 'electron');
  return existsSync(executable) ? executable : undefined;
}
