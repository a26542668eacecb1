/*
 * A newsroom that is killed. `node queue-child.ts FOLDER STEP` opens the newsroom in FOLDER, works on its queue and
 * kills itself, as a power cut would, at the STEP-th of the steps that leave something behind: a transaction begun, a
 * file made, written, renamed or removed. It prints `finished STEPS` when it comes to the end.
 */
import fs from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { v7 } from 'uuid';
import { openNewsroom } from '#newsroom/newsroom.ts';

const [folder = '', killAt = ''] = process.argv.slice(2);
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}

function counting<T extends (...args: never[]) => unknown>(work: T): T {
  return ((...args) => {
    step();
    return work(...args);
  }) as T;
}

for (const name of ['open', 'mkdir', 'writeFile', 'rename', 'unlink', 'rm', 'copyFile'] as const)
  Object.assign(fsPromises, { [name]: counting(fsPromises[name]) });
for (const name of [
  'openSync',
  'writeFileSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'copyFileSync',
] as const)
  Object.assign(fs, { [name]: counting(fs[name]) });
syncBuiltinESMExports();

const newsroom = await openNewsroom(
  {
    dataDir: folder,
    now() {
      step();
      return new Date().toISOString();
    },
    newId: () => v7(),
    notify: () => {},
    log: { info: () => {}, error: (message, facts) => console.error(message, facts) },
  },
  { siteUrl: 'http://127.0.0.1:4861', runsQueue: false },
);
await newsroom.context.queue.run();
await newsroom.close();
console.log(`finished ${steps}`);
