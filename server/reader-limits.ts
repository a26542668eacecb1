import { RefusedError } from '#newsroom/refused-error.ts';

const WINDOW_MS = 600_000;
const VIEW_WINDOW_MS = 1_800_000;
const MAX_PER_WINDOW = { comment: 10, chat: 5, line: 60 } as const;
/** Beyond this the oldest are forgotten: a flood must not eat the memory. */
const MAX_REMEMBERED = 100_000;

/** How often one address may write, and which views were counted already. Kept in memory and never on disk: addresses identify readers. */
export class ReaderLimits {
  readonly #now: () => string;
  readonly #writes = new Map<string, number[]>();
  readonly #views = new Map<string, number>();

  constructor(now: () => string) {
    this.#now = now;
  }

  /** @throws RefusedError `readerTooFast` */
  count(kind: keyof typeof MAX_PER_WINDOW, address: string): void {
    const key = `${kind} ${address}`;
    const nowMs = Date.parse(this.#now());
    const recent = (this.#writes.get(key) ?? []).filter((at) => at > nowMs - WINDOW_MS);
    if (recent.length >= MAX_PER_WINDOW[kind]) throw new RefusedError('readerTooFast');
    remember(this.#writes, key, [...recent, nowMs]);
  }

  /** Whether this address has not looked at the edition in the last half hour. */
  isFirstView(address: string, editionId: string): boolean {
    const key = `${editionId} ${address}`;
    const nowMs = Date.parse(this.#now());
    const last = this.#views.get(key) ?? 0;
    remember(this.#views, key, nowMs);
    return last < nowMs - VIEW_WINDOW_MS;
  }
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MAX_REMEMBERED) map.delete(map.keys().next().value ?? '');
}
