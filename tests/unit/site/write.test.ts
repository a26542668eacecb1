import * as disk from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { PlannedFile, SiteSources } from '#site/plan.ts';
import { writeSite } from '#site/write.ts';
import { temporaryFolder } from '#tests/support/platform.ts';

/** What the file system does next: it counts the steps, and from a certain one on it fails. */
const faults = vi.hoisted(() => ({
  steps: 0,
  failsFrom: Number.POSITIVE_INFINITY,
  code: 'EIO',
  touch() {
    this.steps += 1;
    if (this.steps >= this.failsFrom)
      throw Object.assign(new Error(`${this.code}: the disk says no`), { code: this.code });
  },
}));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const counted =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      faults.touch();
      return work(...args);
    };
  return {
    ...real,
    lstat: real.lstat,
    mkdir: counted(real.mkdir),
    readFile: counted(real.readFile),
    readdir: counted(real.readdir),
    rename: counted(real.rename),
    rm: counted(real.rm),
    rmdir: counted(real.rmdir),
    open: counted(async (path: string, flags: string) => {
      const file = await real.open(path, flags);
      return {
        async writeFile(bytes: Uint8Array) {
          // A process can die with half a file on the disk.
          await file.write(bytes.subarray(0, bytes.length / 2));
          faults.touch();
          await file.write(bytes.subarray(bytes.length / 2));
        },
        async sync() {
          faults.touch();
          await file.sync();
        },
        close: () => file.close(),
      };
    }),
  };
});

const sources: SiteSources = {
  article: () => Promise.reject(new Error('not asked for')),
  media: () => Promise.reject(new Error('not asked for')),
};

/** A plan of texts; the text is its own key. */
const planOf = (files: Record<string, string>): PlannedFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, key: text, render: () => text }));

const old = {
  'a.css': 'old css',
  'en/w/one/index.html': 'one',
  'en/w/two/index.html': 'two',
  'en/index.html': 'one two',
};
const next = {
  'b.css': 'new css',
  'en/w/one/index.html': 'ONE',
  'en/w/three/index.html': 'three',
  'en/index.html': 'ONE three',
};

/** Everything below a folder but the manifest, by path. */
function filesIn(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const path of disk.readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted())
    if (disk.statSync(join(folder, path)).isFile() && path !== '.tribune-site.json')
      files[path] = disk.readFileSync(join(folder, path), 'utf8');
  return files;
}

function put(folder: string, path: string, text: string): void {
  disk.mkdirSync(dirname(join(folder, path)), { recursive: true });
  disk.writeFileSync(join(folder, path), text);
}

async function failingFrom<T>(step: number, code: string, work: () => Promise<T>): Promise<T> {
  Object.assign(faults, { steps: 0, failsFrom: step, code });
  try {
    return await work();
  } finally {
    faults.failsFrom = Number.POSITIVE_INFINITY;
  }
}

test('only what changed is written, and what is no longer planned goes with its empty folder', async () => {
  const folder = temporaryFolder();
  expect(await writeSite(folder, planOf(old), sources)).toEqual({ pages: 3, written: 4, removed: 0 });
  expect(await writeSite(folder, planOf(old), sources)).toEqual({ pages: 3, written: 0, removed: 0 });
  expect(await writeSite(folder, planOf(next), sources)).toEqual({ pages: 3, written: 4, removed: 2 });
  expect(filesIn(folder)).toEqual(next);
  expect(disk.existsSync(join(folder, 'en/w/two'))).toBe(false);
});

test('killed at any step, the next run gives exactly the full site, and nobody ever saw half a page', {
  timeout: 60_000,
}, async () => {
  const whole = new Set([...Object.values(old), ...Object.values(next)]);
  let step = 1;
  for (let isDone = false; !isDone; step += 1) {
    const folder = temporaryFolder();
    await writeSite(folder, planOf(old), sources);
    put(folder, 'en/notes.txt', 'somebody else’s');
    isDone = await failingFrom(step, 'EIO', () => writeSite(folder, planOf(next), sources)).then(
      () => true,
      () => false,
    );
    for (const [path, text] of Object.entries(filesIn(folder)))
      if (!path.includes('.tribune-tmp-') && path !== 'en/notes.txt') expect(whole).toContain(text);
    await writeSite(folder, planOf(next), sources);
    expect(filesIn(folder)).toEqual({ ...next, 'en/notes.txt': 'somebody else’s' });
  }
  expect(step).toBeGreaterThan(30);
});

test('no page is there before what it links to, and none goes while one still links to it', {
  timeout: 60_000,
}, async () => {
  for (let step = 1; step < 60; step += 1) {
    const folder = temporaryFolder();
    await writeSite(folder, planOf(old), sources);
    await failingFrom(step, 'EIO', () => writeSite(folder, planOf(next), sources)).catch(() => undefined);
    const files = filesIn(folder);
    const home = files['en/index.html'];
    if (home === next['en/index.html']) expect(files['en/w/three/index.html']).toBe('three');
    else expect(files['en/w/two/index.html']).toBe('two');
  }
});

test('a full or read-only disk is named by its code, and nothing of the old site is lost', async () => {
  for (const code of ['ENOSPC', 'EROFS', 'EACCES']) {
    const folder = temporaryFolder();
    await writeSite(folder, planOf(old), sources);
    const work = failingFrom(12, code, () => writeSite(folder, planOf(next), sources));
    await expect(work).rejects.toMatchObject({ code });
    expect(Object.keys(filesIn(folder))).toEqual(expect.arrayContaining(Object.keys(old)));
  }
});

test('a file of somebody else in the way is not overwritten, unless the whole site is asked for anew', async () => {
  const folder = temporaryFolder();
  put(folder, 'en/index.html', 'my own page');
  const work = writeSite(folder, planOf(old), sources);
  await expect(work).rejects.toMatchObject({ code: 'EEXIST', path: join(folder, 'en/index.html') });
  expect(filesIn(folder)).toEqual({ 'en/index.html': 'my own page' });
  await writeSite(folder, planOf(old), sources, { anew: true });
  expect(filesIn(folder)).toEqual(old);
});

test('a page that somebody cut short or took away is written again', async () => {
  const folder = temporaryFolder();
  await writeSite(folder, planOf(old), sources);
  put(folder, 'en/w/one/index.html', 'o');
  disk.rmSync(join(folder, 'a.css'));
  expect((await writeSite(folder, planOf(old), sources)).written).toBe(2);
  expect(filesIn(folder)).toEqual(old);
});

test('a list of files that nobody can read costs a full writing and no file', async () => {
  const folder = temporaryFolder();
  await writeSite(folder, planOf(old), sources);
  put(folder, '.tribune-site.json', '{"format":1,"files":{"../../etc/passwd":');
  expect(await writeSite(folder, planOf(next), sources)).toMatchObject({ written: 4, removed: 0 });
  expect(filesIn(folder)).toEqual({ ...old, ...next });
});

test('neither a path nor a link leads the site out of its folder', async () => {
  const outside = temporaryFolder();
  put(outside, 'w/two/index.html', 'of somebody else');
  const folder = temporaryFolder();
  await expect(writeSite(folder, planOf({ '../evil.html': 'x' }), sources)).rejects.toThrow('no place');
  await writeSite(folder, planOf(old), sources);
  disk.rmSync(join(folder, 'en'), { recursive: true });
  disk.symlinkSync(outside, join(folder, 'en'));
  await expect(writeSite(folder, planOf(next), sources)).rejects.toMatchObject({ code: 'EEXIST' });
  await writeSite(folder, planOf({ 'b.css': 'new css' }), sources);
  expect(filesIn(outside)).toEqual({ 'w/two/index.html': 'of somebody else' });
});
