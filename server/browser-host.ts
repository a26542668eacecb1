import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts';
import type { Platform } from '#newsroom/platform.ts';
import { AppAuth } from './app-auth.ts';
import { createAppHttp } from './app-http.ts';
import { closeDoor, newDoorSecret, openDoor } from './door.ts';
import { listenOnLoopback } from './listen.ts';
import { nodePlatform } from './node-platform.ts';
import type { HostOptions } from './options.ts';
import { createReadersHttp } from './readers-http.ts';

/** A running browser host. */
export interface BrowserHost {
  readonly newsroom: Newsroom;
  readonly siteUrl: string;
  /** A new address that lets one window in. */
  newAddress(): string;
  close(): Promise<void>;
}

const USUAL_PORT = 4860;

/**
 * Opens the newsroom of a data folder and serves it on this machine alone: the app on one port, the readers' site on
 * another, so that nothing a reader writes is ever on the app's origin.
 */
export async function startBrowserHost(
  options: HostOptions,
  platform: Platform = nodePlatform(options.dataDir),
): Promise<BrowserHost> {
  const readers = await createReadersHttp();
  const appPort = options.port ?? USUAL_PORT;
  const isAskedFor = options.port !== undefined && options.port !== 0;
  const sitePort = await listenOnLoopback(readers.http, appPort === 0 ? 0 : appPort + 1, isAskedFor);
  const siteUrl = `http://127.0.0.1:${sitePort}`;
  try {
    const newsroom = await openNewsroom(platform, { siteUrl, runsQueue: true });
    try {
      readers.serve(newsroom);
      if (options.isDemo) await fillWhenEmpty(newsroom);
      let port = 0;
      const secret = newDoorSecret();
      const auth = new AppAuth(secret, () => port);
      const app = await createAppHttp(newsroom, auth, () => siteUrl);
      port = await listenOnLoopback(app, appPort, isAskedFor);
      openDoor(platform.dataDir, `http://127.0.0.1:${port}`, secret);
      return {
        newsroom,
        siteUrl,
        newAddress: () => auth.newAddress(),
        async close() {
          closeDoor(platform.dataDir);
          await app.close();
          await readers.http.close();
          await newsroom.close();
        },
      };
    } catch (error) {
      await newsroom.close();
      throw error;
    }
  } catch (error) {
    await readers.http.close();
    throw error;
  }
}

async function fillWhenEmpty(newsroom: Newsroom): Promise<void> {
  const call = newsroom.call(await newsroom.terminalSession());
  const { isSetUp } = await call.session.state({});
  if (!isSetUp) await call.session.openDemo({});
}
