import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { SiteFolder } from './folder.ts';
import type { PlannedFile, SiteSources } from './plan.ts';

/** What is known of a file that was written: what it was made of, and how long it is. */
const Manifest = z.object({
  format: z.literal(1),
  files: z.record(z.string(), z.object({ key: z.string(), bytes: z.int() })),
});
type Files = z.infer<typeof Manifest>['files'];

const MANIFEST = '.tribune-site.json';
/** The key of a file that is about to be written: what is there is not known. */
const UNSURE = '';

/** How a writing of the site ended. */
export interface SiteWritten {
  /** Pages of the whole site. */
  readonly pages: number;
  readonly written: number;
  readonly removed: number;
}

/**
 * Brings a folder to what is planned. Only files whose key differs are made anew. Files go in the order of the plan, and
 * what is no longer planned goes last: no page ever links to one that is not there. Killed at any point, the next run
 * finishes the work. `anew` trusts nothing that is there.
 *
 * Files of others are left alone. Where one stands in the way of the site's own, it is not overwritten but the run fails
 * with the code EEXIST before anything is written; `anew` overwrites it. Errors of the file system keep their code.
 */
export async function writeSite(
  root: string,
  plan: readonly PlannedFile[],
  sources: SiteSources,
  options: { readonly anew?: boolean } = {},
): Promise<SiteWritten> {
  await mkdir(root, { recursive: true });
  const folder = new SiteFolder(resolve(root));
  const isAnew = options.anew === true;
  const manifest = await readManifest(folder);
  const before = manifest.files;
  const sizes = await folder.sizes(plan.map((file) => file.path));
  const after: Files = {};
  const toWrite: PlannedFile[] = [];
  for (const [index, file] of plan.entries()) {
    const entry = before[file.path];
    const size = sizes[index];
    if (!isAnew && entry !== undefined && entry.key === file.key && entry.bytes === size)
      after[file.path] = entry;
    else if (!isAnew && !manifest.isLost && entry === undefined && size !== undefined)
      throw foreign(join(root, file.path));
    else toWrite.push(file);
  }
  const planned = new Set(plan.map((file) => file.path));
  const toRemove = Object.keys(before).filter((path) => !planned.has(path));
  if (toWrite.length > 0 || toRemove.length > 0) {
    // A run that died before it could say what it does left at most a manifest half written.
    await folder.sweep({ isDeep: manifest.isUnfinished });
    // Says beforehand what will be there, so that no file of the site is ever in the folder that no manifest knows of.
    await writeManifest(folder, { ...before, ...unsure(toWrite) });
    for (const file of toWrite) {
      const content = await file.render(sources);
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      await folder.write(file.path, bytes);
      after[file.path] = { key: file.key, bytes: bytes.byteLength };
    }
    for (const path of toRemove) await folder.remove(path);
    await writeManifest(folder, after);
  }
  return {
    pages: plan.filter((file) => file.path.endsWith('.html')).length,
    written: toWrite.length,
    removed: toRemove.length,
  };
}

const unsure = (files: readonly PlannedFile[]): Files =>
  Object.fromEntries(files.map((file) => [file.path, { key: UNSURE, bytes: 0 }]));

interface Known {
  readonly files: Files;
  /** A run did not come to its end, or this is the first one. */
  readonly isUnfinished: boolean;
  /** There is one that nobody can read; so the files there are the site's own, but which ones is not known. */
  readonly isLost: boolean;
}

async function readManifest(folder: SiteFolder): Promise<Known> {
  const text = await folder.read(MANIFEST);
  if (text === undefined) return { files: {}, isUnfinished: true, isLost: false };
  try {
    const { files } = Manifest.parse(JSON.parse(text));
    const isUnfinished = Object.values(files).some((file) => file.key === UNSURE);
    return { files, isUnfinished, isLost: false };
  } catch {
    // Somebody else's hand was in it: then everything is written anew, and nothing is removed.
    return { files: {}, isUnfinished: true, isLost: true };
  }
}

async function writeManifest(folder: SiteFolder, files: Files): Promise<void> {
  const text = JSON.stringify({ format: 1, files } satisfies z.infer<typeof Manifest>);
  await folder.write(MANIFEST, Buffer.from(text));
}

function foreign(path: string): Error {
  return Object.assign(new Error(`a file that the site did not write is in the way: ${path}`), {
    code: 'EEXIST',
    path,
  });
}
