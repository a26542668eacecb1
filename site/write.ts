import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { z } from 'zod';
import type { PlannedFile, SiteSources } from './plan.ts';

/** What is known of a file that was written: what it was made of, and how long it is. */
const Manifest = z.object({
  format: z.literal(1),
  files: z.record(z.string(), z.object({ key: z.string(), bytes: z.int() })),
});
type Files = z.infer<typeof Manifest>['files'];

const MANIFEST = '.tribune-site.json';
const TEMPORARY = /\.tribune-tmp-[0-9a-f]{12}$/u;

/** How a writing of the site ended. */
export interface SiteWritten {
  /** Pages of the whole site. */
  readonly pages: number;
  readonly written: number;
  readonly removed: number;
}

/**
 * Brings a folder to what is planned. Only files whose key differs are made anew; each is written beside its place,
 * flushed and renamed, so that a reader never sees half a page. Files go in the order of the plan, and what is no
 * longer planned goes last: no page ever links to one that is not there. Files that this did not write are left alone.
 * Killed at any point, the next run finishes the work. `anew` trusts nothing that is there. Errors of the file system pass through with their code.
 */
export async function writeSite(
  folder: string,
  plan: readonly PlannedFile[],
  sources: SiteSources,
  options: { readonly anew?: boolean } = {},
): Promise<SiteWritten> {
  const known = await readManifest(folder);
  const isSweepDue = known === undefined || known.isUnfinished;
  const before = known?.files ?? {};
  const after: Files = {};
  const toWrite: PlannedFile[] = [];
  for (const file of plan) {
    const entry = before[file.path];
    if (
      options.anew !== true &&
      entry?.key === file.key &&
      (await sizeOf(join(folder, file.path))) === entry.bytes
    )
      after[file.path] = entry;
    else toWrite.push(file);
  }
  const planned = new Set(plan.map((file) => file.path));
  const toRemove = Object.keys(before).filter((path) => !planned.has(path));
  if (toWrite.length > 0 || toRemove.length > 0) {
    if (isSweepDue) await removeLeftovers(folder);
    // Says beforehand what will be there, so that nothing is ever in the folder that no manifest knows of.
    await writeManifest(folder, { ...before, ...promised(toWrite, before) }, true);
    for (const file of toWrite) {
      const content = await file.render(sources);
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      await writeBeside(inside(folder, file.path), bytes);
      after[file.path] = { key: file.key, bytes: bytes.byteLength };
    }
    for (const path of toRemove) await removeFile(folder, path);
    await writeManifest(folder, after, false);
  }
  return {
    pages: plan.filter((file) => file.path.endsWith('.html')).length,
    written: toWrite.length,
    removed: toRemove.length,
  };
}

/** A file whose bytes are not known yet counts as changed at the next run, whatever is there. */
function promised(files: readonly PlannedFile[], before: Files): Files {
  return Object.fromEntries(
    files.map((file) => [file.path, { key: '', bytes: before[file.path]?.bytes ?? 0 }]),
  );
}

async function readManifest(folder: string): Promise<{ files: Files; isUnfinished: boolean } | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST), 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  try {
    const { files } = Manifest.parse(JSON.parse(text));
    return { files, isUnfinished: Object.values(files).some((file) => file.key === '') };
  } catch {
    // Somebody else's hand was in it: then everything is written anew, and nothing is removed.
    return undefined;
  }
}

async function writeManifest(folder: string, files: Files, isUnfinished: boolean): Promise<void> {
  const text = JSON.stringify({ format: 1, files } satisfies z.infer<typeof Manifest>);
  await writeBeside(join(folder, MANIFEST), Buffer.from(text), !isUnfinished);
}

async function writeBeside(path: string, bytes: Uint8Array, isLasting = true): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const beside = `${path}.tribune-tmp-${randomBytes(6).toString('hex')}`;
  const file = await open(beside, 'wx');
  try {
    await file.writeFile(bytes);
    if (isLasting) await file.sync();
  } catch (error) {
    await file.close();
    await rm(beside, { force: true });
    throw error;
  }
  await file.close();
  await rename(beside, path);
}

async function removeFile(folder: string, path: string): Promise<void> {
  await rm(inside(folder, path), { force: true });
  // A folder that still holds something else stays.
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      await rmdir(join(folder, parent));
    } catch {
      return;
    }
  }
}

/** What a crash left half written. */
async function removeLeftovers(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries)
    if (entry.isFile() && TEMPORARY.test(entry.name))
      await rm(join(entry.parentPath, entry.name), { force: true });
}

function inside(folder: string, path: string): string {
  const full = join(folder, path);
  if (!full.startsWith(folder + sep)) throw new Error(`the site has no place for ${path}`);
  return full;
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;
