import { randomUUID } from 'node:crypto';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { RPCHandler } from '@orpc/server/message-port';
import { onTestFinished } from 'vitest';
import { startBrowserHost } from '#server/browser-host.ts';
import type { Newsroom } from '#newsroom/newsroom.ts';
import { openTestNewsroom, setUpTestNewsroom } from './newsroom.ts';
import { temporaryFolder } from './platform.ts';
import { World, type Client } from './world.ts';

/** A newsroom behind one of its real transports. */
export interface Transport {
  readonly world: World;
  /** The API as a window gets it, with that person signed in, or nobody. */
  connect(handle?: string): Promise<Client>;
}

/** As the desktop's windows talk: a MessagePort for each. */
export async function overPorts(): Promise<Transport> {
  const { newsroom } = await openTestNewsroom();
  const handler = new RPCHandler(newsroom.api);
  const world = new World(newsroom);
  return {
    world,
    async connect(handle) {
      const { port1, port2 } = new MessageChannel();
      onTestFinished(() => port1.close());
      const session = await signedIn(world, randomUUID(), handle);
      handler.upgrade(port2, { context: { newsroom: newsroom.context, session } });
      port2.start();
      port1.start();
      return createORPCClient(new PortLink({ port: port1 }));
    },
  };
}

/** As a browser talks: a token, a cookie, and a WebSocket to the host on this machine. */
export async function overSockets(): Promise<Transport> {
  const host = await startBrowserHost({
    dataDir: temporaryFolder(),
    port: 0,
    isDemo: false,
    opensBrowser: false,
  });
  onTestFinished(() => host.close());
  await setUpTestNewsroom(host.newsroom);
  const world = new World(host.newsroom);
  return {
    world,
    async connect(handle) {
      const { origin, hash } = new URL(host.newAddress());
      const entered = await fetch(`${origin}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ token: hash.replace('#token=', '') }),
      });
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      await signedIn(world, cookie.split('=')[1] ?? '', handle);
      // Node's WebSocket takes headers, as a browser's sends its own; the DOM's type knows of protocols only.
      const options: unknown = { headers: { cookie, origin } };
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, options as string[]);
      onTestFinished(() => socket.close());
      return createORPCClient(new SocketLink({ websocket: socket }));
    },
  };
}

async function signedIn(world: World, key: string, handle: string | undefined) {
  const session = (world.newsroom satisfies Newsroom).session(key);
  if (handle !== undefined) await session.signIn(await world.userId(handle));
  return session;
}
