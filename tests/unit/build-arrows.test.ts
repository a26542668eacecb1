import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../build/root.ts';

/** A line that a room may not hold, and words of the advice that must come with the refusal. */
const refused: readonly [file: string, line: string, advice: string][] = [
  ['shared/a.ts', `import { x } from '#newsroom/newsroom.ts';`, 'imports no other'],
  ['shared/deep/b.ts', `import { x } from '../../newsroom/newsroom.ts';`, 'imports no other'],
  ['shared/c.ts', `import { readFileSync as x } from 'node:fs';`, 'shared/ is pure'],
  ['shared/d.ts', `import { useState as x } from 'react';`, 'knows no screen'],
  ['shared/e.ts', `import { app as x } from 'electron';`, 'knows no host'],
  ['shared/f.ts', `const x = Date.now();`, 'has no clock'],
  ['shared/g.ts', `const x = Math.random();`, 'take the number as a parameter'],
  ['shared/h.ts', `const x = crypto.randomUUID();`, 'platform.newId()'],
  ['newsroom/a.ts', `import type { BrowserWindow as x } from 'electron';`, 'electron/ or server/'],
  ['newsroom/b.ts', `import { fastify as x } from 'fastify';`, 'electron/ or server/'],
  ['newsroom/c.ts', `import { createServer as x } from 'node:http';`, 'use undici'],
  ['newsroom/d.ts', `import { x } from '#server/listen.ts';`, 'newsroom/platform.ts'],
  ['newsroom/e.ts', `import { x } from '#renderer/format.ts';`, 'belongs in shared/'],
  ['newsroom/f.ts', `import x from 'better-sqlite3';`, 'newsroom/store/open.ts'],
  ['newsroom/store/g.ts', `import x from 'better-sqlite3';`, 'newsroom/store/open.ts'],
  ['newsroom/h.ts', `import { x } from '#site/render.ts';`, 'Only newsroom/publishing/'],
  ['newsroom/publishing/i.ts', `import { x } from '#electron/main.ts';`, 'newsroom/platform.ts'],
  ['newsroom/store/open.ts', `import { fastify as x } from 'fastify';`, 'The store only stores'],
  ['renderer/a.ts', `import { x } from '#newsroom/newsroom.ts';`, 'renderer/client/api.ts'],
  ['renderer/b.ts', `import { readFileSync as x } from 'node:fs';`, 'A window has no Node'],
  ['renderer/c.ts', `import { x } from '#site/render.ts';`, 'shared/ and a transport'],
  ['site/a.ts', `import { x } from '#newsroom/newsroom.ts';`, 'newsroom/publishing/ loads'],
  ['server/a.ts', `import { x } from '#renderer/format.ts';`, 'served as built files'],
  ['server/b.ts', `import x from 'better-sqlite3';`, 'newsroom/store/open.ts'],
  ['electron/a.ts', `import { x } from '#renderer/format.ts';`, 'served as built files'],
  ['electron/b.ts', `import { fastify as x } from 'fastify';`, 'sockets belong to server/'],
  ['build/a.ts', `import { x } from '#newsroom/newsroom.ts';`, 'uses none but shared/'],
];

/** A line that a room may hold. */
const allowed: readonly [file: string, line: string][] = [
  ['newsroom/ok-a.ts', `import { x } from '#shared/model/ids.ts';`],
  ['newsroom/publishing/ok-b.ts', `import { x } from '#site/render.ts';`],
  ['renderer/ok-c.ts', `import { x } from '#shared/model/ids.ts';`],
  ['site/ok-d.ts', `import { x } from '#shared/model/ids.ts';`],
  ['server/ok-e.ts', `import { x } from '#newsroom/newsroom.ts';`],
  ['electron/ok-f.ts', `import { x } from '#server/listen.ts';`],
  ['electron/ok-g.ts', `import { app as x } from 'electron';`],
];

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly message: string;
    readonly help?: string;
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'arrows-'));
let report: Report = { diagnostics: [] };

beforeAll(() => {
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [file, line] of [...refused, ...allowed]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${line}\nexport type Y = typeof x;\n`);
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const args = [oxlint, '-c', '.oxlintrc.json', '--format=json', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (!stdout.includes('diagnostics')) throw new Error(`oxlint did not run: ${stdout}${stderr}`);
  report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Report;
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const saidOf = (file: string) =>
  report.diagnostics
    .filter((one) => one.filename.replaceAll('\\', '/').endsWith(file))
    .map((one) => `${one.message} ${one.help ?? ''}`);

describe('an import against the arrows is refused with the way to do it', () => {
  test.each(refused)('%s: %s', (file, _line, advice) => {
    expect(saidOf(file).join('\n')).toContain(advice);
  });
});

describe('an import along the arrows passes', () => {
  test.each(allowed)('%s: %s', (file) => {
    expect(saidOf(file)).toEqual([]);
  });
});
