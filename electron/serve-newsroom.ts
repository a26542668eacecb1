import type { ParentPort } from 'electron';
import type { Newsroom } from '#newsroom/newsroom.ts';
import type { Platform } from '#newsroom/platform.ts';
import { RefusedError } from '#newsroom/refused-error.ts';
import { startBrowserHost, type BrowserHost } from '#server/browser-host.ts';
import { joinRunning } from '#server/join.ts';
import type { HostOptions } from '#server/options.ts';
import type { FromNewsroom, ToNewsroom } from './messages.ts';
import { electronPlatform } from './platform.ts';
import { portServer, type Port } from './serve-ports.ts';

type Parent = Pick<ParentPort, 'on' | 'postMessage'>;

/**
 * Opens the newsroom and serves it to the windows whose ports the main process sends, and on the loopback door to
 * readers, terminals and browsers. Resolves when the main process has asked for the end and everything is stored.
 */
export async function serveNewsroom(options: HostOptions, parent: Parent): Promise<void> {
  const send = (message: FromNewsroom) => parent.postMessage(message);
  const platform = electronPlatform(options.dataDir, send);
  const end = Promise.withResolvers<void>();
  parent.on('message', ({ data }: { data: ToNewsroom }) => {
    if (data.type === 'close') end.resolve();
  });
  const host = await open(options, platform, send);
  // Refused: the main process ends this one when it has read why.
  if (host === undefined) return end.promise;
  const serve = portServer(host.newsroom);
  parent.on('message', ({ data, ports }: { data: ToNewsroom; ports: Port[] }) => {
    const [port] = ports;
    if (data.type === 'port' && port !== undefined) serve(data.kind, port, data.windowKey);
    if (data.type === 'windowClosed') signOut(host.newsroom, data.windowKey);
  });
  send({ type: 'ready', address: host.newAddress(), siteUrl: host.siteUrl });
  await end.promise;
  await host.close();
}

async function open(
  options: HostOptions,
  platform: Platform,
  send: (message: FromNewsroom) => void,
): Promise<BrowserHost | undefined> {
  try {
    return await startBrowserHost(options, platform);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { code, params } = error;
    const running = code === 'folderInUse' ? await joinRunning(options.dataDir) : undefined;
    send({ type: 'refused', code, params, ...(running && { runningAddress: running.address }) });
    return undefined;
  }
}

function signOut(newsroom: Newsroom, windowKey: string): void {
  newsroom
    .session(windowKey)
    .signOut()
    .catch((error: unknown) =>
      newsroom.context.platform.log.error('a closed window could not be signed out', {
        error: String(error),
      }),
    );
}
