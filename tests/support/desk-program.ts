import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const PROGRAM = join(import.meta.dirname, '../../out/server/browser.js');

/** The app as `npm start` runs it, on any free ports; resolves with the address it prints when it is ready. */
export async function startProgram(dataDir: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, '--no-open', '--port', '0', '--data', dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGINT');
    await over;
  });
  for await (const line of createInterface(child.stdout)) {
    const address = /^Tribune Desk is ready: (\S+)$/u.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the app ended before it was ready');
}
