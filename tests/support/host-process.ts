import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { onTestFinished } from 'vitest';
import { WebSocket as Socket } from 'ws';
import type * as Y from 'yjs';
import { z } from 'zod';
import { findDoor } from '#server/door.ts';
import type { EditionId } from '#shared/model/ids.ts';
import { openWindowWith, type DeskWindow } from './collab.ts';
import { startProcess, type OtherProcess } from './in-process.ts';
import type { Client } from './world.ts';

/** The browser host in a process of its own, as a newsroom runs it, so that it can be killed. */
export interface HostProcess extends OtherProcess {
  readonly siteUrl: string;
  window(editionId: EditionId, handle: string, doc?: Y.Doc): DeskWindow;
  client(handle: string): Client;
}

const Ready = z.object({ siteUrl: z.string() });

/** Starts the host on a folder and waits until its door is open. */
export async function startHostProcess(folder: string): Promise<HostProcess> {
  const other = startProcess(new URL('./processes/browser-host.ts', import.meta.url), [folder]);
  const { siteUrl } = Ready.parse(await other.next());
  const door = findDoor(folder);
  if (door === undefined) throw new Error('a running host has a door');
  const address = door.url.replace('http', 'ws');
  const headersOf = (handle: string) => ({ authorization: `Bearer ${door.secret}`, 'x-tribune-as': handle });
  return {
    ...other,
    siteUrl,
    window(editionId, handle, doc) {
      class DeskSocket extends Socket {
        constructor(url: string) {
          super(url, { headers: headersOf(handle) });
          // A line to a process that was killed: the window tries again by itself.
          this.on('error', () => {});
        }
      }
      return openWindowWith(DeskSocket, `${address}/collab`, editionId, doc);
    },
    client(handle) {
      // Node's WebSocket takes headers; the DOM's type knows of protocols only.
      const options: unknown = { headers: headersOf(handle) };
      const socket = new WebSocket(`${address}/rpc`, options as string[]);
      onTestFinished(() => socket.close());
      return createORPCClient(new RPCLink({ websocket: socket }));
    },
  };
}
