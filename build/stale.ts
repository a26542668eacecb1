import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of a {@link Part} that decides whether it is stale. */
export interface Stampable {
  readonly name: string;
  readonly sources: readonly string[];
}

/**
 * The newest modification time, in milliseconds, of a file or of a folder and all that is in it; 0 if it is not there.
 * Folders count too: removing a file changes nothing but its folder.
 */
export function newestMtimeMs(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  let newest = stats.mtimeMs;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    newest = Math.max(newest, newestMtimeMs(join(path, entry.name)));
  }
  return newest;
}

/** Whether a part was never built, or one of its sources changed after its last build began. */
export function isStale(part: Stampable, rootDir: string, outDir: string): boolean {
  const built = statSync(stampOf(part, outDir), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built === 0) return true;
  return part.sources.some((source) => newestMtimeMs(join(rootDir, source)) > built);
}

/** Records a build by the time at which it began, so that what changed while it ran makes it stale again. */
export function markBuilt(part: Stampable, outDir: string, startedAt: Date): void {
  const stamp = stampOf(part, outDir);
  mkdirSync(join(outDir, '.built'), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, startedAt, startedAt);
}

function stampOf(part: Stampable, outDir: string): string {
  return join(outDir, '.built', part.name);
}
