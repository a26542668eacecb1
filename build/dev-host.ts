import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { outDir } from './root.ts';

/** A browser host that is started again whenever the Node side was built anew. */
export class DevHost {
  readonly #args: readonly string[];
  readonly #onReady: (address: URL) => void;
  #child: ChildProcess | undefined;

  constructor(args: readonly string[], onReady: (address: URL) => void) {
    this.#args = args;
    this.#onReady = onReady;
  }

  /** Starts the host, after the one that runs has closed its newsroom. */
  async restart(): Promise<void> {
    await this.stop();
    const child = spawn(process.execPath, [join(outDir, 'server/browser.js'), '--no-open', ...this.#args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^Tribune Desk is ready: (\S+)$/.exec(line)?.[1];
      if (address) this.#onReady(new URL(address));
      else console.log(line);
    });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}
