import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openTestNewsroom, temporaryFolder, testPlatform } from '../support/newsroom.ts';
import { jobsOf, publishStory, updateStory } from '../support/publishing.ts';

const CHILD = join(import.meta.dirname, '../support/queue-child.ts');

test('a newsroom killed at any step of publishing publishes each job once, and the site is whole', async () => {
  const before = temporaryFolder();
  const room = await openTestNewsroom({ platform: testPlatform(before) });
  const old = await publishStory(room, 'The bridge opens');
  await room.newsroom.context.queue.run();
  await updateStory(room, old.editionId, 'The bridge opened in the rain.');
  await publishStory(room, 'A harbour is dredged');
  await room.close();

  const whole = copyOf(before);
  const steps = Number(/finished (\d+)/u.exec((await work(whole, 0)).stdout)?.[1]);
  const wanted = filesOf(join(whole, 'site'));
  expect(steps).toBeGreaterThan(20);
  expect(Object.keys(wanted).some((name) => name.includes('a-harbour-is-dredged'))).toBe(true);

  let next = 1;
  const killInTurn = async () => {
    while (next <= steps) {
      const killAt = next;
      next += 1;
      await killAndRevive(copyOf(before), killAt, wanted);
    }
  };
  await Promise.all([killInTurn(), killInTurn()]);
}, 600_000);

async function killAndRevive(folder: string, killAt: number, wanted: Record<string, string>): Promise<void> {
  const killed = await work(folder, killAt);
  expect(killed.signal, `the newsroom lives at step ${killAt}: ${killed.stderr}`).toBe('SIGKILL');
  assertNoHalfPage(join(folder, 'site'), wanted);

  const platform = { ...testPlatform(folder), now: () => new Date().toISOString() };
  const revived = await openTestNewsroom({ platform });
  await revived.newsroom.context.queue.run();
  const jobs = await jobsOf(revived);
  expect(jobs.map((job) => [job.action, job.state])).toEqual([
    ['publish', 'done'],
    ['update', 'done'],
    ['publish', 'done'],
  ]);
  for (const job of jobs) expect(JSON.parse(job.receipt ?? '{}')).toHaveProperty('hashSeen');
  const receipts = await revived.newsroom.context.store.read
    .selectFrom('audit')
    .select('entity_id')
    .where('act', 'in', ['job.publish', 'job.update'])
    .execute();
  expect(receipts.map((entry) => entry.entity_id).toSorted()).toEqual(jobs.map((job) => job.id).toSorted());
  expect(filesOf(join(folder, 'site')), `the site after step ${killAt}`).toEqual(wanted);
  await revived.close();
  rmSync(folder, { recursive: true });
}

function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

async function work(folder: string, killAt: number) {
  const child = spawn(process.execPath, [CHILD, folder, String(killAt)]);
  const [stdout, stderr, [, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>,
  ]);
  return { stdout, stderr, signal };
}

/** Every page, without what tells the time of day at which it was written. */
function filesOf(site: string): Record<string, string> {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '.tribune-site.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1));
  return Object.fromEntries(
    names.toSorted().map((name) => [name, withoutTimes(readFileSync(join(site, name), 'utf8'))]),
  );
}

const withoutTimes = (page: string) => page.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d\d:\d\d/gu, 'TIME');

function assertNoHalfPage(site: string, wanted: Record<string, string>): void {
  for (const [name, page] of Object.entries(filesOf(site)))
    if (name.endsWith('.html') && name in wanted) expect(page.trimEnd().endsWith('</html>'), name).toBe(true);
}
