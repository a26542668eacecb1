import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

const TEMPORARY = /\.tribune-tmp-[0-9a-f]{12}$/u;
/** Twice what Node's file system threads do at once keeps them busy. */
const AT_ONCE = 8;

/** A folder that the site is written into, which may hold what others put there. Errors keep the file system's code. */
export class SiteFolder {
  readonly #root: string;
  /** Folders that are there and are no links. */
  readonly #known = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The text of a file; undefined when there is none. */
  async read(path: string): Promise<string | undefined> {
    try {
      return await readFile(this.#place(path), 'utf8');
    } catch (error) {
      if (isCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  /** How long each of the files is, in their order; -1 for something else in its place, undefined for nothing. */
  async sizes(paths: readonly string[]): Promise<(number | undefined)[]> {
    const sizes: (number | undefined)[] = [];
    for (let start = 0; start < paths.length; start += AT_ONCE)
      sizes.push(
        ...(await Promise.all(paths.slice(start, start + AT_ONCE).map((path) => this.#sizeOf(path)))),
      );
    return sizes;
  }

  /** Writes a file beside its place, flushes it and renames it: a reader sees the old one or the new one. */
  async write(path: string, bytes: Uint8Array): Promise<void> {
    const place = this.#place(path);
    await this.#makeFolders(dirname(path));
    const beside = `${place}.tribune-tmp-${randomBytes(6).toString('hex')}`;
    try {
      const file = await open(beside, 'wx');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, place);
    } catch (error) {
      await rm(beside, { force: true }).catch(() => {
        // The first error says more; the next run sweeps.
      });
      throw error;
    }
  }

  /** Removes a file, and the folders that are empty without it. */
  async remove(path: string): Promise<void> {
    if (await this.#leadsOut(dirname(path))) return;
    await rm(this.#place(path), { force: true });
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
      try {
        await rmdir(this.#place(parent));
      } catch {
        // A folder that still holds something stays, and so do those above it.
        return;
      }
    }
  }

  /** Removes what a crash left half written, below the folder or only in itself. */
  async sweep(options: { readonly isDeep: boolean }): Promise<void> {
    const entries = await readdir(this.#root, { recursive: options.isDeep, withFileTypes: true });
    for (const entry of entries)
      if (entry.isFile() && TEMPORARY.test(entry.name))
        await rm(join(entry.parentPath, entry.name), { force: true });
  }

  #place(path: string): string {
    const place = join(this.#root, path);
    if (!place.startsWith(this.#root + sep)) throw new Error(`the site has no place for ${path}`);
    return place;
  }

  async #sizeOf(path: string): Promise<number | undefined> {
    try {
      const stats = await lstat(this.#place(path));
      return stats.isFile() ? stats.size : -1;
    } catch (error) {
      if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
      throw error;
    }
  }

  /** Whether a folder of the site has become a link to somewhere else. */
  async #leadsOut(path: string): Promise<boolean> {
    try {
      return (await realpath(join(this.#root, path))) !== join(await realpath(this.#root), path);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return true;
      throw error;
    }
  }

  /** Makes the folders of a path one by one, so that a link never leads the site out of its own folder. */
  async #makeFolders(path: string): Promise<void> {
    if (path === '.' || this.#known.has(path)) return;
    await this.#makeFolders(dirname(path));
    const place = this.#place(path);
    try {
      await mkdir(place);
    } catch (error) {
      if (!isCode(error, 'EEXIST') || !(await lstat(place)).isDirectory()) throw error;
    }
    this.#known.add(path);
  }
}

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;
