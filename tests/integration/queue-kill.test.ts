import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
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
  const steps = Number(/finished (\d+)/u.exec(work(whole, 0).stdout)?.[1]);
  const wanted = filesOf(join(whole, 'site'));
  expect(steps).toBeGreaterThan(20);
  expect(Object.keys(wanted).some((name) => name.includes('a-harbour-is-dredged'))).toBe(true);

  for (let killAt = 1; killAt <= steps; killAt += 1) {
    const folder = copyOf(before);
    const killed = work(folder, killAt);
    expect(killed.signal, `the newsroom lives at step ${killAt}: ${killed.stderr}`).toBe('SIGKILL');
    assertNoHalfPage(join(folder, 'site'), wanted);
    const revived = work(folder, 0);
    expect(revived.stdout, `after step ${killAt}: ${revived.stderr}`).toContain('finished');

    const after = await openTestNewsroom({ platform: testPlatform(folder) });
    const jobs = await jobsOf(after);
    expect(jobs.map((job) => [job.action, job.state])).toEqual([
      ['publish', 'done'],
      ['update', 'done'],
      ['publish', 'done'],
    ]);
    for (const job of jobs) expect(JSON.parse(job.receipt ?? '{}')).toHaveProperty('hashSeen');
    const receipts = await after.newsroom.context.store.read
      .selectFrom('audit')
      .select('entity_id')
      .where('act', 'in', ['job.publish', 'job.update'])
      .execute();
    expect(receipts.map((entry) => entry.entity_id).toSorted()).toEqual(jobs.map((job) => job.id).toSorted());
    expect(filesOf(join(folder, 'site')), `the site after step ${killAt}`).toEqual(wanted);
    await after.close();
  }
}, 600_000);

function copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function work(folder: string, killAt: number) {
  return spawnSync(process.execPath, [CHILD, folder, String(killAt)], { encoding: 'utf8' });
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

const withoutTimes = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d\d:\d\d/gu, 'TIME');

function assertNoHalfPage(site: string, wanted: Record<string, string>): void {
  for (const [name, text] of Object.entries(filesOf(site)))
    if (name.endsWith('.html') && name in wanted) expect(text.trimEnd().endsWith('</html>'), name).toBe(true);
}
