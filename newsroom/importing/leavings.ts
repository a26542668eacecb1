import { tidyLine } from './blocks.ts';
import type { LeftOut, LeftWhy } from './import-reading.ts';

const WHAT_MAX_CHARS = 120;
const LEFT_MAX = 200;

/** What was left of a file, each thing once, with an end to the list. */
export class Leavings {
  readonly #left = new Map<string, LeftOut>();

  leave(what: string, why: LeftWhy): void {
    const short = tidyLine(what.slice(0, 4 * WHAT_MAX_CHARS)).slice(0, WHAT_MAX_CHARS);
    if (this.#left.size < LEFT_MAX) this.#left.set(`${why} ${short}`, { what: short, why });
  }

  get list(): readonly LeftOut[] {
    return [...this.#left.values()];
  }
}
