const WINDOW_MS = 60_000;
const MAX_DEATHS = 5;
const FIRST_DELAY_MS = 250;

/** Counts how often a process died lately, and so how long to wait before the next start. */
export class RecentDeaths {
  #deaths: number[] = [];

  /** Notes a death; the milliseconds to wait, or undefined when it died too often in a minute for one more try. */
  note(nowMs: number): number | undefined {
    this.#deaths = [...this.#deaths.filter((at) => at > nowMs - WINDOW_MS), nowMs];
    if (this.#deaths.length > MAX_DEATHS) return undefined;
    return FIRST_DELAY_MS * 2 ** (this.#deaths.length - 1);
  }

  forget(): void {
    this.#deaths = [];
  }
}
