import { setConnection } from './connection.ts';
import { type ReadyState, SOCKET, type SocketLike } from './port-socket.ts';

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5000;

/**
 * One lasting socket made of many short ones. oRPC's link does not reconnect and a call on a dead port never settles;
 * this one closes (so that calls are rejected at once), opens the next by itself, and tells the connection store.
 */
export class ReconnectingSocket extends EventTarget {
  readyState: ReadyState = SOCKET.connecting;
  readonly #open: () => SocketLike;
  #socket: SocketLike | null = null;
  #timer: number | undefined;
  #tries = 0;

  constructor(open: () => SocketLike) {
    super();
    this.#open = open;
    window.addEventListener('online', () => this.retryNow());
    document.addEventListener('visibilitychange', () => this.retryNow());
    this.#connect();
  }

  send(data: string | ArrayBufferLike | ArrayBufferView | Blob): void {
    if (this.#socket === null || this.readyState !== SOCKET.open) throw new LinkDown();
    this.#socket.send(data);
  }

  /** Tries now instead of at the end of the wait; does nothing while the link is up. */
  retryNow(): void {
    if (this.#socket !== null) return;
    window.clearTimeout(this.#timer);
    this.#connect();
  }

  #connect(): void {
    const socket = this.#open();
    this.#socket = socket;
    setConnection({ state: this.#tries === 0 ? 'connecting' : 'down', nextTryAt: null });
    socket.addEventListener('open', () => {
      this.#tries = 0;
      this.readyState = SOCKET.open;
      setConnection({ state: 'open', nextTryAt: null });
      this.dispatchEvent(new Event('open'));
    });
    socket.addEventListener('message', (event) => {
      this.dispatchEvent(new MessageEvent('message', { data: (event as MessageEvent).data }));
    });
    socket.addEventListener('close', () => this.#closed());
  }

  #closed(): void {
    this.#socket = null;
    this.readyState = SOCKET.closed;
    const longest = Math.min(FIRST_DELAY_MS * 2 ** this.#tries, LONGEST_DELAY_MS);
    const delayMs = longest * (0.75 + Math.random() / 4);
    this.#tries += 1;
    this.#timer = window.setTimeout(() => this.#connect(), delayMs);
    setConnection({ state: 'down', nextTryAt: Date.now() + delayMs });
    this.dispatchEvent(new CloseEvent('close', { code: 1006 }));
  }
}

/** A call was made while the link to the newsroom was down. */
export class LinkDown extends Error {
  constructor() {
    super('The link to the newsroom is down.');
    this.name = 'LinkDown';
  }
}
