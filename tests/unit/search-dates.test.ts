import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateTokens, tokensBetween } from '#newsroom/search/date-tokens.ts';

const instant = fc
  .date({ min: new Date('1998-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

test('a search between two days asks for whole years by the year', () => {
  expect(tokensBetween('2023-11-30T00:00:00.000Z', '2025-02-01T00:00:00.000Z')).toEqual([
    ...['month_2023_11', 'month_2023_12', 'year_2024', 'month_2025_01', 'month_2025_02'],
  ]);
});

test('an end before its beginning covers nothing', () => {
  expect(tokensBetween('2025-02-01T00:00:00.000Z', '2025-01-31T00:00:00.000Z')).toEqual([]);
});

test('an instant between two others is always covered, and one in another month never', () => {
  fc.assert(
    fc.property(instant, instant, instant, (from, to, at) => {
      const covered = dateTokens(at).some((token) => tokensBetween(from, to).includes(token));
      const month = at.slice(0, 7);
      expect(covered).toBe(month >= from.slice(0, 7) && month <= to.slice(0, 7));
    }),
  );
});
