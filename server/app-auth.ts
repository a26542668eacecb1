import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const COOKIE = 'tribune_window';

/**
 * Who may talk to the app's port. A one-time token in the printed address becomes a cookie; Host and Origin are
 * checked on every request, so that a page of another site can neither rebind its name to us nor post to us.
 */
export class AppAuth {
  readonly #tokens = new Set<string>();
  readonly #windows = new Set<string>();
  readonly #doorSecret: string;
  readonly #port: () => number;

  constructor(doorSecret: string, port: () => number) {
    this.#doorSecret = doorSecret;
    this.#port = port;
  }

  /** A new address for one window. */
  newAddress(): string {
    const token = randomBytes(32).toString('base64url');
    this.#tokens.add(token);
    return `http://127.0.0.1:${this.#port()}/#token=${token}`;
  }

  /** Trades a token for the cookie of a window; undefined when it was used before or never given. */
  trade(token: string): string | undefined {
    if (!this.#tokens.delete(token)) return undefined;
    const key = randomBytes(32).toString('base64url');
    this.#windows.add(hash(key));
    return `${COOKIE}=${key}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** The secret key of the window that sent this request; undefined when it is none of ours. */
  windowKey(request: IncomingMessage): string | undefined {
    if (!this.isOurHost(request)) return undefined;
    const cookies = (request.headers.cookie ?? '').split(/;\s*/u).map((pair) => pair.split('='));
    const key = cookies.find(([name]) => name === COOKIE)?.[1];
    return key !== undefined && this.#windows.has(hash(key)) ? key : undefined;
  }

  /** Whether the request knows the secret that lies in the data folder. */
  isFromFolder(request: IncomingMessage): boolean {
    const given = Buffer.from(hash(/^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? ''));
    return this.isOurHost(request) && timingSafeEqual(given, Buffer.from(hash(this.#doorSecret)));
  }

  /** Whether it was sent to our own name and, when a page sent it, from one of our own pages. */
  isOurHost(request: IncomingMessage): boolean {
    const names = [`127.0.0.1:${this.#port()}`, `localhost:${this.#port()}`];
    const { host, origin } = request.headers;
    if (host === undefined || !names.includes(host)) return false;
    return origin === undefined || names.some((name) => origin === `http://${name}`);
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
