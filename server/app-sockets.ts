import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Newsroom } from '#newsroom/newsroom.ts';
import type { Session } from '#newsroom/session/sessions.ts';
import type { AppAuth } from './app-auth.ts';

/** Larger than the largest picture in base64. */
const MAX_MESSAGE_BYTES = 40 * 1024 * 1024;

/** Serves `/rpc` and `/collab` to windows that hold our cookie, and `/rpc` to terminals that know the folder's secret. */
export function serveSockets(app: FastifyInstance, newsroom: Newsroom, auth: AppAuth): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const rpc = new RPCHandler(newsroom.api);
  const open = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://desk');
    const session = await sessionFor(request, newsroom, auth);
    if (session === undefined || (pathname !== '/rpc' && pathname !== '/collab')) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      if (pathname === '/rpc')
        void rpc.upgrade(webSocket, { context: { newsroom: newsroom.context, session } });
      else joinCollab(webSocket, newsroom, session);
    });
  };
  app.server.on('upgrade', (request, socket, head) => {
    open(request, socket, head).catch((error: unknown) => {
      newsroom.context.platform.log.error('a socket could not be opened', { error: String(error) });
      socket.destroy();
    });
  });
  app.addHook('preClose', async () => {
    for (const socket of sockets.clients) socket.close(1001);
    sockets.close();
  });
}

async function sessionFor(
  request: IncomingMessage,
  newsroom: Newsroom,
  auth: AppAuth,
): Promise<Session | undefined> {
  if (auth.isFromFolder(request)) {
    const handle = request.headers['x-tribune-as'];
    return newsroom.terminalSession(typeof handle === 'string' ? handle : undefined).catch(() => undefined);
  }
  // A page's socket always has an Origin; one without it is no window of ours.
  const key = request.headers.origin === undefined ? undefined : auth.windowKey(request);
  return key === undefined ? undefined : newsroom.session(key);
}

function joinCollab(socket: WebSocket, newsroom: Newsroom, session: Session): void {
  socket.binaryType = 'arraybuffer';
  const connection = newsroom.collab.accept(socket, () => session.actor());
  socket.on('message', (data) => {
    if (data instanceof ArrayBuffer) connection.message(new Uint8Array(data));
  });
  socket.on('close', (code, reason) => connection.closed(code, reason.toString()));
}
