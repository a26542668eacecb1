import type { EditionId } from '#shared/model/ids.ts';
import type { Performer } from '../perform.ts';

/** Long enough that typing does not count words at each key, short enough that a list looks alive. */
const QUIET_MS = 400;
const AT_MOST_MS = 2000;

/** Brings the columns of an edition up to date once its typist pauses, or every two seconds while they do not. */
export class DerivingSoon {
  readonly #room: Performer;
  readonly #derive: (editionId: EditionId) => Promise<void>;
  readonly #timers = new Map<EditionId, { timer: NodeJS.Timeout; sinceMs: number }>();
  readonly #running = new Set<Promise<void>>();

  constructor(room: Performer, derive: (editionId: EditionId) => Promise<void>) {
    this.#room = room;
    this.#derive = derive;
  }

  soon(editionId: EditionId): void {
    const known = this.#timers.get(editionId);
    clearTimeout(known?.timer);
    const sinceMs = known?.sinceMs ?? performance.now();
    const waitMs = Math.max(0, Math.min(QUIET_MS, sinceMs + AT_MOST_MS - performance.now()));
    this.#timers.set(editionId, { timer: setTimeout(() => void this.now(editionId), waitMs), sinceMs });
  }

  /** Never rejects: what failed is logged, and the next update or command derives it again. */
  async now(editionId: EditionId): Promise<void> {
    clearTimeout(this.#timers.get(editionId)?.timer);
    this.#timers.delete(editionId);
    const work = this.#derive(editionId).catch((error: unknown) => {
      this.#room.platform.log.error('an edition could not be derived', { editionId, error: String(error) });
    });
    this.#running.add(work);
    await work;
    this.#running.delete(work);
  }

  /** Derives what is due and waits for what is under way. */
  async close(): Promise<void> {
    await Promise.all([...this.#timers.keys()].map((id) => this.now(id)));
    await Promise.all(this.#running);
  }
}
