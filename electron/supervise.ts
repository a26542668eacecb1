import type { MessagePortMain, UtilityProcess } from 'electron';
import type { FromNewsroom, ToNewsroom } from './messages.ts';
import { RecentDeaths } from './recent-deaths.ts';

/** What is used of Electron's UtilityProcess; a test passes a stand-in. */
export interface Child extends Pick<UtilityProcess, 'postMessage' | 'kill'> {
  on(event: 'message', listener: (message: FromNewsroom) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}
type Ready = Extract<FromNewsroom, { type: 'ready' }>;
type Refused = Extract<FromNewsroom, { type: 'refused' }>;
type Notice = Extract<FromNewsroom, { type: 'notice' }>;

export interface Watchers {
  /** It serves: after the first start, and after each restart. */
  onReady(ready: Ready): void;
  /** It foresaw why it cannot open this folder; it is not started again. */
  onRefused(refused: Refused): void;
  onNotice(notice: Notice): void;
  /** It died too often to be started once more by itself. */
  onGivenUp(): void;
}

/** The newsroom process, as the main process sees it. */
export interface Supervisor {
  /** Settles when there is a process that serves; never when it was given up. */
  whenReady(): Promise<void>;
  send(message: ToNewsroom, ports?: MessagePortMain[]): void;
  /** Starts it again after it was given up. */
  retry(): void;
  /** Lets it store what is in memory; resolves when the process is gone, by force after a while. */
  close(): Promise<void>;
}

const CLOSE_TIMEOUT_MS = 15_000;

/** Starts the newsroom process and starts it again whenever it dies. */
export function superviseNewsroom(fork: () => Child, watchers: Watchers): Supervisor {
  const deaths = new RecentDeaths();
  let child: Child | undefined;
  let isClosing = false;
  let restart: NodeJS.Timeout | undefined;
  let ready = Promise.withResolvers<void>();
  let isReady = false;
  let gone = Promise.withResolvers<void>();

  function start(): void {
    const started = fork();
    child = started;
    gone = Promise.withResolvers<void>();
    let isRefused = false;
    started.on('message', (message: FromNewsroom) => {
      if (message.type === 'ready') {
        isReady = true;
        ready.resolve();
        watchers.onReady(message);
      } else if (message.type === 'refused') {
        isRefused = true;
        started.kill();
        watchers.onRefused(message);
      } else watchers.onNotice(message);
    });
    started.on('exit', () => {
      child = undefined;
      gone.resolve();
      // Whoever waits for a process that never came to serve waits for the next one.
      if (isReady) ready = Promise.withResolvers<void>();
      isReady = false;
      if (isClosing || isRefused) return;
      const delayMs = deaths.note(performance.now());
      if (delayMs === undefined) watchers.onGivenUp();
      else restart = setTimeout(start, delayMs);
    });
  }

  start();
  return {
    async whenReady() {
      // It may have died again before the waiting code runs.
      while (!isReady) await ready.promise;
    },
    send: (message, ports = []) => child?.postMessage(message, ports),
    retry() {
      if (child !== undefined || isClosing) return;
      deaths.forget();
      start();
    },
    async close() {
      isClosing = true;
      clearTimeout(restart);
      if (child === undefined) return;
      const stuck = setTimeout(() => child?.kill(), CLOSE_TIMEOUT_MS);
      child.postMessage({ type: 'close' } satisfies ToNewsroom);
      await gone.promise;
      clearTimeout(stuck);
    },
  };
}
