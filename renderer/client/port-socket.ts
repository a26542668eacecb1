/** What oRPC and Hocuspocus need of a WebSocket; a real one fits, and so does a MessagePort in this coat. */
export interface SocketLike extends EventTarget {
  readonly readyState: number;
  send(data: string | ArrayBufferLike | ArrayBufferView | Blob): void;
  close(code?: number, reason?: string): void;
}

export const SOCKET = { connecting: 0, open: 1, closing: 2, closed: 3 } as const;
export type ReadyState = (typeof SOCKET)[keyof typeof SOCKET];

type PortKind = 'rpc' | 'collab';
type Waiting = (port: MessagePort) => void;

const waiting: Record<PortKind, Waiting[]> = { rpc: [], collab: [] };

function receivePort(event: MessageEvent): void {
  if (event.source !== window) return;
  const data = event.data as { type?: unknown; kind?: unknown } | null;
  if (data?.type !== 'tribune-port' || (data.kind !== 'rpc' && data.kind !== 'collab')) return;
  const port = event.ports[0];
  if (port === undefined) return;
  const next = waiting[data.kind].shift();
  if (next === undefined) port.close();
  else next(port);
}

function askForPort(kind: PortKind, receive: Waiting): void {
  window.addEventListener('message', receivePort);
  waiting[kind].push(receive);
  window.postMessage({ type: 'tribune-want-port', kind }, window.location.origin);
}

/**
 * A MessagePort to the newsroom process that behaves like a WebSocket: each `new` asks the preload for a fresh port,
 * and the port's death is a `close`. The address only says the kind, so that Hocuspocus can make these by itself.
 */
export class PortSocket extends EventTarget implements SocketLike {
  binaryType: BinaryType = 'arraybuffer';
  readyState: ReadyState = SOCKET.connecting;
  #port: MessagePort | null = null;

  constructor(url: string) {
    super();
    askForPort(url.endsWith('/collab') ? 'collab' : 'rpc', (port) => this.#use(port));
  }

  send(data: string | ArrayBufferLike | ArrayBufferView | Blob): void {
    if (this.readyState !== SOCKET.open) throw new Error('The port to the newsroom is closed.');
    this.#port?.postMessage(data);
  }

  close(code = 1000, reason = ''): void {
    if (this.readyState === SOCKET.closed) return;
    this.readyState = SOCKET.closed;
    this.#port?.close();
    this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean: code === 1000 }));
  }

  #use(port: MessagePort): void {
    if (this.readyState === SOCKET.closed) {
      port.close();
      return;
    }
    this.#port = port;
    port.addEventListener('message', (event) =>
      this.dispatchEvent(new MessageEvent('message', { data: bytesOf(event.data) })),
    );
    port.addEventListener('close', () => this.close(1006, 'port closed'));
    port.start();
    this.readyState = SOCKET.open;
    this.dispatchEvent(new Event('open'));
  }
}

/** A view of a larger buffer must not drag its neighbours along: readers take the whole ArrayBuffer. */
function bytesOf(data: unknown): unknown {
  if (!(data instanceof Uint8Array)) return data;
  return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
}
