import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import ar from '#shared/locales/ar.json' with { type: 'json' };
import en from '#shared/locales/en.json' with { type: 'json' };
import { DATABASE_FILE } from '#newsroom/store/database-file.ts';
import { openConnection, openStore } from '#newsroom/store/open.ts';
import { temporaryFolder } from '#tests/support/platform.ts';

const PROGRAM = fileURLToPath(new URL('../../out/server/browser.js', import.meta.url));

test('the program says one line when it is ready, and closes cleanly when it is told to', async () => {
  const folder = temporaryFolder();
  const app = start(folder);
  const line = await app.line();
  expect(line).toMatch(/^Tribune Desk is ready: http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/u);
  expect((await fetch(line.split(': ')[1] ?? '')).status).toBe(200);
  app.child.kill('SIGINT');
  expect(await app.ended()).toMatchObject({ status: 0, err: '' });
  expect(existsSync(join(folder, 'door.json'))).toBe(false);
});

test('a second program on the same folder joins the first one instead of touching its data', async () => {
  const folder = temporaryFolder();
  const first = start(folder);
  const address = new URL((await first.line()).split(': ')[1] ?? '');
  const second = start(folder);
  const { status, out, err } = await second.ended();
  expect([status, err]).toEqual([0, '']);
  const joined = new URL(/ready: (\S+)/u.exec(out)?.[1] ?? '');
  expect(joined.origin).toBe(address.origin);
  expect(joined.hash).not.toBe(address.hash);
});

test('after a kill -9 the next start finds the folder free, whatever was left lying about', async () => {
  const folder = temporaryFolder();
  const first = start(folder);
  await first.line();
  first.child.kill('SIGKILL');
  await first.ended();
  expect(existsSync(join(folder, 'door.json'))).toBe(true);
  const second = start(folder);
  expect(await second.line()).toMatch(/^Tribune Desk is ready/u);
});

test('a port that somebody else uses is named as that', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await start(temporaryFolder(), ['--port', String(port)]).ended()).toEqual({
    status: 1,
    out: '',
    err: `${en.refusal.portInUse}\n`,
  });
});

test.each([
  ['a database from a newer version', newer, en.refusal.databaseNewer],
  ['a damaged database', damaged, en.refusal.databaseCorrupt],
  ['a file in place of the folder', occupied, en.refusal.folderNotWritable],
] as const)('%s stops the start with one sentence and is left as it is', async (_, prepare, sentence) => {
  const { folder, file } = await prepare();
  const before = readFileSync(file);
  const app = start(folder);
  expect(await app.ended()).toEqual({ status: 1, out: '', err: `${sentence}\n` });
  expect(readFileSync(file).equals(before)).toBe(true);
});

// Windows has no such right of a folder.
test.skipIf(process.platform === 'win32')(
  'a folder without the right to write is named in the language of the terminal',
  async () => {
    const above = temporaryFolder();
    const folder = join(above, 'newsroom');
    mkdirSync(folder);
    chmodSync(above, 0o755);
    chmodSync(folder, 0o555);
    const { status, out, err } = await start(folder, [], { LANG: 'ar_EG.UTF-8' }, true).ended();
    expect([status, out]).toEqual([1, '']);
    expect(err).toBe(`${ar.refusal.folderNotWritable}\n`);
  },
);

test.each([
  [['--port', 'many'], /--port/u],
  [['--prot', '1'], /--prot/u],
])('a start that is not understood (%j) says so in one line', async (args, hint) => {
  const { status, err } = await start(temporaryFolder(), args).ended();
  expect(status).toBe(1);
  expect(err).toMatch(hint);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

function start(
  folder: string,
  args: readonly string[] = [],
  env: Record<string, string> = { LANG: 'C' },
  asNobody = false,
) {
  const port = args.includes('--port') ? [] : ['--port', '0'];
  const child = spawn(process.execPath, [PROGRAM, '--data', folder, '--no-open', ...port, ...args], {
    env: { ...process.env, LC_ALL: '', LC_MESSAGES: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(asNobody && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}),
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  });
  return {
    child,
    /** Its first line; fails when it ends without one. */
    async line(): Promise<string> {
      for await (const line of createInterface({ input: child.stdout })) return line;
      throw new Error(`it ended without a word: ${await text(child.stderr)}`);
    },
    async ended() {
      const isOver = child.exitCode !== null || child.signalCode !== null;
      const [out, err] = await Promise.all([
        child.stdout.readableEnded || child.stdout.destroyed ? '' : text(child.stdout),
        text(child.stderr),
        isOver ? undefined : once(child, 'exit'),
      ]);
      return { status: child.exitCode, out, err };
    },
  };
}

async function newer() {
  const { folder, file } = await database();
  const connection = openConnection(file);
  connection.prepare("insert into kysely_migration values ('9999-of-tomorrow', '2030-01-01')").run();
  connection.close();
  return { folder, file };
}

async function damaged() {
  const { folder, file } = await database();
  writeFileSync(file, Buffer.concat([Buffer.alloc(100, 7), readFileSync(file).subarray(100)]));
  return { folder, file };
}

async function occupied() {
  const file = join(temporaryFolder(), 'newsroom');
  writeFileSync(file, 'a shopping list');
  return { folder: file, file };
}

async function database() {
  const folder = temporaryFolder();
  const file = join(folder, DATABASE_FILE);
  await (await openStore(file)).close();
  return { folder, file };
}
