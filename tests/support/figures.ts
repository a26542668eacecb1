import { loadavg } from 'node:os';

/** Median, 95th percentile and extremes of measured values. */
export function figures(values: readonly number[]): { p50: number; p95: number; min: number; max: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), min: at(0), max: at(1) };
}

/** One line of a bench: what, and its figures in milliseconds. */
export function printFigures(name: string, values: readonly number[]): void {
  const { p50, p95, min, max } = figures(values);
  const ms = (value: number) => value.toFixed(2).padStart(9);
  console.log(
    `${name.padEnd(44)} p50 ${ms(p50)}  p95 ${ms(p95)}  min ${ms(min)}  max ${ms(max)}  (n=${values.length}, load ${loadavg()[0]?.toFixed(1)})`,
  );
}
