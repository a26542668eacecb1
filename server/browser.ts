import open from 'open';
import { RefusedError } from '#newsroom/refused-error.ts';
import { startBrowserHost } from './browser-host.ts';
import { joinRunning } from './join.ts';
import { parseHostOptions, type HostOptions } from './options.ts';
import { sayRefusal } from './say-refusal.ts';

/** The browser host as a program: the same newsroom on 127.0.0.1, for a browser. */
async function main(): Promise<void> {
  const options = parseHostOptions(process.argv.slice(2));
  const address = await startOrJoin(options);
  process.stdout.write(`Tribune Desk is ready: ${address}\n`);
  if (options.opensBrowser) await open(address).catch(() => undefined);
}

async function startOrJoin(options: HostOptions): Promise<string> {
  try {
    const host = await startBrowserHost(options);
    closeOnSignal(() => host.close());
    return host.newAddress();
  } catch (error) {
    if (!(error instanceof RefusedError) || (error.code !== 'folderInUse' && error.code !== 'portInUse'))
      throw error;
    const running = await joinRunning(options.dataDir);
    if (running === undefined) throw error;
    process.stdout.write('The newsroom in this folder is open already; this window joins it.\n');
    return running.address;
  }
}

function closeOnSignal(close: () => Promise<void>): void {
  let isClosing = false;
  const onSignal = () => {
    if (isClosing) return;
    isClosing = true;
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

main().catch((error: unknown) => {
  process.stderr.write(`${sayRefusal(error)}\n`);
  process.exit(1);
});
