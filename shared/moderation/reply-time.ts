import type { Instant } from '../model/ids.ts';

/** One line of a chat, as the reply time is computed from it. */
export interface TimedLine {
  readonly chatId: string;
  readonly sender: 'reader' | 'desk';
  readonly at: Instant;
}

const MIN_SAMPLE = 3;

/**
 * Median minutes from a reader's first unanswered line to the desk's answer. Null when fewer than three answers say
 * anything: a promise that is not measured is not made.
 */
export function replyTime(lines: readonly TimedLine[]): { medianMinutes: number | null; sample: number } {
  const waits: number[] = [];
  const waitingSince = new Map<string, Instant>();
  for (const line of lines) {
    const since = waitingSince.get(line.chatId);
    if (line.sender === 'reader') {
      if (since === undefined) waitingSince.set(line.chatId, line.at);
    } else if (since !== undefined) {
      waits.push((Date.parse(line.at) - Date.parse(since)) / 60_000);
      waitingSince.delete(line.chatId);
    }
  }
  const sorted = waits.toSorted((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  return {
    medianMinutes:
      sorted.length < MIN_SAMPLE || median === undefined ? null : Math.max(1, Math.round(median)),
    sample: sorted.length,
  };
}
