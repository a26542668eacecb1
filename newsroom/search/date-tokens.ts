import type { Instant } from '#shared/model/ids.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The words that stand in the index for when an edition was last changed: its year and its month, in UTC. */
export function dateTokens(at: Instant): string[] {
  return [`year_${at.slice(0, 4)}`, monthToken(at.slice(0, 4), at.slice(5, 7))];
}

/**
 * The fewest such words that cover the time between two instants: whole years, and the months of the years at its
 * ends. The days at both ends are left to the caller; the index only keeps a search from reading through all the rest.
 */
export function tokensBetween(from: Instant, to: Instant): string[] {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const tokens: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const months = MONTHS.filter((month) => `${year}-${month}` >= first && `${year}-${month}` <= last);
    if (months.length === MONTHS.length) tokens.push(`year_${year}`);
    else tokens.push(...months.map((month) => monthToken(String(year), month)));
  }
  return tokens;
}

const monthToken = (year: string, month: string): string => `month_${year}_${month}`;
