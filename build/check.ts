import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { requireNode } from './node-version.ts';
import { root } from './root.ts';

requireNode();

const bin = (path: string) => join(root, 'node_modules', path);

/** What CI checks, each a program of its own; those of one row run side by side. */
const rows: readonly (readonly [name: string, ...args: string[]][])[] = [
  [
    ['types', bin('typescript/bin/tsc'), '-b'],
    ['lint and arrows', bin('oxlint/bin/oxlint'), '--deny-warnings'],
    ['format', bin('@biomejs/biome/bin/biome'), 'format'],
    ['translations', 'build/locales.ts'],
    ['generated pages', 'build/workflow-doc.ts', '--check'],
  ],
  [['unit tests', bin('vitest/vitest.mjs'), 'run', '--project', 'unit', '--reporter=dot']],
];

let hasFailed = false;
for (const row of rows) {
  const results = await Promise.all(row.map(([name, ...args]) => check(name, args)));
  hasFailed ||= results.includes(false);
}
process.exitCode = hasFailed ? 1 : 0;

async function check(name: string, args: readonly string[]): Promise<boolean> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (status !== 0) process.stdout.write(`${out}${err}`);
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  return status === 0;
}
