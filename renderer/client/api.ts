import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '#shared/contract/index.ts';
import { isDesktop, socketUrl } from './host.ts';
import { PortSocket } from './port-socket.ts';
import { ReconnectingSocket } from './reconnecting-socket.ts';

export type Api = ContractRouterClient<Contract>;

function openSocket(): WebSocket | PortSocket {
  const url = socketUrl('rpc');
  if (isDesktop()) return new PortSocket(url);
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  return socket;
}

/** The lasting link; a port carries the same messages as a socket, so there is one link for both hosts. */
export const link = new ReconnectingSocket(openSocket);

/** The newsroom, procedure by procedure. */
export const api: Api = createORPCClient(new RPCLink({ websocket: link }));

/** The same as query and mutation options with keys. */
export const orpc = createTanstackQueryUtils(api);
