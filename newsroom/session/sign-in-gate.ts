import type { Instant } from '#shared/model/ids.ts';
import { RefusedError } from '../refused-error.ts';

const FREE_TRIES = 5;
const WAIT_MS = 30_000;

/** Slows down guessing: after five wrong passphrases a profile answers only every 30 seconds. */
export class SignInGate {
  readonly #failures = new Map<string, { count: number; lastMs: number }>();

  /** @throws RefusedError `tooManyTries` with the seconds to wait */
  assertOpen(userId: string, now: Instant): void {
    const failure = this.#failures.get(userId);
    if (failure === undefined || failure.count < FREE_TRIES) return;
    const waitMs = failure.lastMs + WAIT_MS - Date.parse(now);
    if (waitMs > 0) throw new RefusedError('tooManyTries', { seconds: Math.ceil(waitMs / 1000) });
  }

  countFailure(userId: string, now: Instant): void {
    const count = (this.#failures.get(userId)?.count ?? 0) + 1;
    this.#failures.set(userId, { count, lastMs: Date.parse(now) });
  }

  clear(userId: string): void {
    this.#failures.delete(userId);
  }
}
