import type { Instant } from '#shared/model/ids.ts';
import { RefusedError } from '../refused-error.ts';

const FREE_TRIES = 5;
const WAIT_MS = 30_000;

/** Slows down guessing: after five tries without the right passphrase a profile answers only every 30 seconds. */
export class SignInGate {
  readonly #tries = new Map<string, { count: number; lastMs: number }>();

  /**
   * Counts a try before it is looked at, so that many at once are no way around the wait.
   * @throws RefusedError `tooManyTries` with the seconds to wait
   */
  admit(userId: string, now: Instant): void {
    const { count, lastMs } = this.#tries.get(userId) ?? { count: 0, lastMs: 0 };
    const waitMs = lastMs + WAIT_MS - Date.parse(now);
    if (count >= FREE_TRIES && waitMs > 0)
      throw new RefusedError('tooManyTries', { seconds: Math.ceil(waitMs / 1000) });
    this.#tries.set(userId, { count: count + 1, lastMs: Date.parse(now) });
  }

  /** The right passphrase was given. */
  clear(userId: string): void {
    this.#tries.delete(userId);
  }
}
