import { onTestFinished } from 'vitest';
import { runDesktop } from '#electron/desktop.ts';
import { serveNewsroom } from '#electron/serve-newsroom.ts';
import type { HostOptions } from '#server/options.ts';
import { type StandInChild, type StandInWindow, standInElectron } from './electron.ts';
import { temporaryFolder } from './platform.ts';

/** The whole desktop app on a stand-in for Electron, its newsroom process a real newsroom in this process. */
export function startDesktop(given: Partial<HostOptions> = {}, languages?: readonly string[]) {
  const options: HostOptions = {
    dataDir: temporaryFolder(),
    port: 0,
    isDemo: false,
    opensBrowser: true,
    ...given,
  };
  const stand = standInElectron(languages);
  const { seen, app } = stand;
  const said: string[] = [];
  const complaints: string[] = [];
  const running = new Set<Promise<void>>();
  seen.onFork = (child) => {
    const served = serveNewsroom(options, child.parentPort).then(() => child.die(0));
    running.add(served);
  };
  onTestFinished(async () => {
    for (const child of seen.children)
      child.parentPort.emit('message', { data: { type: 'close' }, ports: [] });
    await Promise.all(running);
  });
  runDesktop(stand.electron, {
    options,
    args: [],
    dir: '/app/out/electron',
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
  });
  return {
    ...stand,
    options,
    said,
    complaints,
    /** Makes Electron ready and waits until a line that begins so was said. */
    async untilSaid(beginning: string): Promise<string> {
      seen.ready();
      return until(() => said.find((line) => line.startsWith(beginning)));
    },
    /** The first window, once it is there. */
    firstWindow: (): Promise<StandInWindow> => {
      seen.ready();
      return until(() => seen.windows[0]);
    },
    /** The newsroom process ends as if it had crashed, with all of its ports. */
    async crash(child: StandInChild): Promise<void> {
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.parentPort.emit('message', { data: { type: 'close' }, ports: [] });
      await gone;
    },
    app,
  };
}

/** Looks again after every turn of the loop, until there is something. */
export async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
