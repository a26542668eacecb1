import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain } from 'electron';
import type { Newsroom } from '#newsroom/newsroom.ts';
import type { Session } from '#newsroom/session/sessions.ts';
import type { PortKind } from './messages.ts';

export type Port = Pick<MessagePortMain, 'on' | 'postMessage' | 'start' | 'close'>;

const OPEN = 1;
const CLOSED = 3;

/** Serves the newsroom over ports. Who is at a window is known by the key that came with the port, never by what it says. */
export function portServer(newsroom: Newsroom): (kind: PortKind, port: Port, windowKey: string) => void {
  const rpc = new RPCHandler(newsroom.api);
  return (kind, port, windowKey) => {
    const session = newsroom.session(windowKey);
    if (kind === 'rpc') rpc.upgrade(port, { context: { newsroom: newsroom.context, session } });
    else joinCollab(newsroom, port, session);
    port.start();
  };
}

function joinCollab(newsroom: Newsroom, port: Port, session: Session): void {
  let readyState = OPEN;
  const socket = {
    get readyState() {
      return readyState;
    },
    send: (bytes: Uint8Array) => port.postMessage(bytes),
    close(code = 1000, reason = '') {
      if (readyState === CLOSED) return;
      readyState = CLOSED;
      port.close();
      connection.closed(code, reason);
    },
  };
  const connection = newsroom.collab.accept(socket, () => session.actor());
  port.on('message', ({ data }: { data: unknown }) => {
    if (data instanceof Uint8Array && readyState === OPEN) connection.message(data);
  });
  port.on('close', () => socket.close(1006, 'The window is gone.'));
}
