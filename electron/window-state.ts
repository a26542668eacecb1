import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(640),
  height: z.int().min(480),
  isMaximized: z.boolean(),
});
/** Where a window was and how large. */
export type WindowState = z.infer<typeof WindowState>;

/** How much of a window must be on a screen for a hand to reach it. */
const REACHABLE_PX = 100;

/** Where the window was when it was last closed; undefined the first time, or when the screen that it was on is gone. */
export function readWindowState(file: string, workAreas: readonly Rectangle[]): WindowState | undefined {
  try {
    const state = WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
    return workAreas.some((area) => isReachable(state, area)) ? state : undefined;
  } catch {
    // The first start, or a file that a crash cut short: the usual size will do.
    return undefined;
  }
}

export function writeWindowState(
  file: string,
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>,
): void {
  const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
  try {
    writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
  } catch {
    // A full disk must not keep a window from closing; it opens in its usual place next time.
  }
}

function isReachable(window: Rectangle, area: Rectangle): boolean {
  const overlap = (start: number, size: number, areaStart: number, areaSize: number) =>
    Math.min(start + size, areaStart + areaSize) - Math.max(start, areaStart);
  return (
    overlap(window.x, window.width, area.x, area.width) >= REACHABLE_PX &&
    overlap(window.y, window.height, area.y, area.height) >= REACHABLE_PX
  );
}
