import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JobId } from '#shared/model/ids.ts';
import { openTestNewsroom, temporaryFolder } from '../support/newsroom.ts';
import {
  approveStory,
  bodyOf,
  jobsOf,
  publishStory,
  updateStory,
  writeStory,
} from '../support/publishing.ts';

const HOUR_MS = 3_600_000;

type Room = Awaited<ReturnType<typeof openTestNewsroom>>;

const pageOf = async (room: Room, editionId: string) => {
  const row = await room.newsroom.context.store.read
    .selectFrom('publications')
    .selectAll()
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const file = join(room.platform.dataDir, 'site', decodeURIComponent(row.remote_id), 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

test('what the site serves is the approved text, and the receipt says so', async () => {
  const room = await openTestNewsroom();
  const { editionId } = await publishStory(room, 'The mayor resigns', { text: 'He gave no reason.' });
  expect(await room.newsroom.context.queue.run()).toMatchObject({ done: 1, failed: 0, waiting: 0 });
  const mohamed = await room.callAs('mohamed');
  const [job] = await mohamed.queue.list({ editionId });
  expect(job).toMatchObject({ state: 'done', attempts: 1, error: null });
  expect(job?.receipt?.hashSeen).toBe(job?.revisionHash);
  expect(await pageOf(room, editionId)).toContain('He gave no reason.');
  const detail = await mohamed.editions.get({ editionId });
  expect(detail.light).toBe('live');
  expect(detail.publicUrl).toBe(job?.receipt?.url);
});

test('an edition is not called live before the site shows it', async () => {
  const room = await openTestNewsroom();
  const { editionId } = await publishStory(room, 'The mayor resigns');
  const mohamed = await room.callAs('mohamed');
  expect((await mohamed.editions.get({ editionId })).light).toBe('sending');
  await room.newsroom.context.queue.run();
  expect((await mohamed.editions.get({ editionId })).light).toBe('live');
});

test('a scheduled text goes out at its hour, not before', async () => {
  const room = await openTestNewsroom();
  const { editionId } = await writeStory(room, 'Budget day');
  await approveStory(room, editionId);
  const mohamed = await room.callAs('mohamed');
  const at = new Date(Date.parse(room.platform.now()) + HOUR_MS).toISOString();
  await mohamed.review.schedule({ editionId, at });
  expect(await room.newsroom.context.queue.run()).toMatchObject({ done: 0, waiting: 1 });
  expect((await mohamed.queue.list({ editionId }))[0]).toMatchObject({
    waitReason: 'scheduled',
    notBefore: at,
  });
  room.platform.advance(HOUR_MS);
  expect(await room.newsroom.context.queue.run()).toMatchObject({ done: 1, waiting: 0 });
  expect((await mohamed.editions.get({ editionId })).state).toBe('published');
});

test('a scheduled text that somebody touched does not go out at its hour', async () => {
  const room = await openTestNewsroom();
  const { editionId } = await writeStory(room, 'Budget day');
  await approveStory(room, editionId);
  const mohamed = await room.callAs('mohamed');
  const at = new Date(Date.parse(room.platform.now()) + HOUR_MS).toISOString();
  await mohamed.review.schedule({ editionId, at });
  const sarah = await room.callAs('sarah');
  await sarah.editions.setText({ editionId, text: { body: bodyOf('Another figure.') } });
  room.platform.advance(2 * HOUR_MS);
  await room.newsroom.context.queue.run();
  expect((await jobsOf(room)).map((job) => job.state)).toEqual(['cancelled']);
  expect(await pageOf(room, editionId)).toBeUndefined();
});

test('an embargo that is set after the hour was fixed holds the text back', async () => {
  const room = await openTestNewsroom();
  const { editionId, storyId } = await writeStory(room, 'The report');
  await approveStory(room, editionId);
  const mohamed = await room.callAs('mohamed');
  const now = Date.parse(room.platform.now());
  await mohamed.review.schedule({ editionId, at: new Date(now + HOUR_MS).toISOString() });
  const until = new Date(now + 3 * HOUR_MS).toISOString();
  await mohamed.stories.setEmbargo({ storyId, until });
  room.platform.advance(2 * HOUR_MS);
  await room.newsroom.context.queue.run();
  expect((await mohamed.queue.list({ editionId }))[0]).toMatchObject({
    waitReason: 'embargo',
    notBefore: until,
  });
  room.platform.advance(2 * HOUR_MS);
  expect(await room.newsroom.context.queue.run()).toMatchObject({ done: 1 });
});

test('a story that is retracted, brought back and retracted again ends retracted', async () => {
  const room = await openTestNewsroom();
  const { editionId } = await publishStory(room, 'A rumour');
  const mohamed = await room.callAs('mohamed');
  await room.newsroom.context.queue.run();
  await mohamed.review.retract({ editionId, reason: 'It was not so.' });
  await room.newsroom.context.queue.run();
  expect(await pageOf(room, editionId)).toContain('It was not so.');
  expect(await pageOf(room, editionId)).not.toContain('The text of A rumour');
  await mohamed.review.rework({ editionId });
  await approveStory(room, editionId);
  await mohamed.review.publish({ editionId });
  await room.newsroom.context.queue.run();
  expect(await pageOf(room, editionId)).toContain('The text of A rumour');
  await mohamed.review.retract({ editionId, reason: 'It is still not so.' });
  await room.newsroom.context.queue.run();
  expect(await pageOf(room, editionId)).toContain('It is still not so.');
  expect((await mohamed.editions.get({ editionId })).light).toBe('retracted');
});

test('a folder that cannot be written is retried with ever longer waits, and nothing is lost', async () => {
  const room = await openTestNewsroom();
  // A file where the folder should be: no user, not even root, can write into it.
  const blocked = join(room.platform.dataDir, 'site');
  writeFileSync(blocked, 'in the way');
  const { editionId } = await publishStory(room, 'Storm warning');
  const mohamed = await room.callAs('mohamed');
  expect(await room.newsroom.context.queue.run()).toMatchObject({ done: 0, failed: 0, waiting: 1 });
  const [job] = await mohamed.queue.list({ editionId });
  expect(job).toMatchObject({
    state: 'waiting',
    waitReason: 'retry',
    attempts: 1,
    error: { code: 'folderNotWritable' },
  });
  expect(readFileSync(blocked, 'utf8')).toBe('in the way');
  const adam = await room.callAs('adam');
  const [target] = await mohamed.queue.targets({});
  const folder = join(temporaryFolder(), 'site');
  if (target !== undefined) await adam.queue.setTargetFolder({ targetId: target.id, folder });
  room.platform.advance(60_000);
  expect(await room.newsroom.context.queue.run()).toMatchObject({ done: 1, waiting: 0 });
  expect(readdirSync(folder)).toContain('en');
});

test('a paused target gets nothing until it goes on', async () => {
  const room = await openTestNewsroom();
  const mohamed = await room.callAs('mohamed');
  await pause(room, true);
  await publishStory(room, 'Storm warning');
  expect(await room.newsroom.context.queue.run()).toMatchObject({ done: 0, waiting: 1 });
  expect((await mohamed.queue.list({}))[0]).toMatchObject({ waitReason: 'paused' });
  await pause(room, false);
  expect(await room.newsroom.context.queue.run()).toMatchObject({ done: 1 });
});

test('a revision that was changed in the database after its approval is sent to nobody', async () => {
  const room = await openTestNewsroom();
  const { editionId } = await publishStory(room, 'Storm warning');
  await room.newsroom.context.store.write((db) =>
    db
      .updateTable('revisions')
      .set((e) => ({ content: e.fn('replace', ['content', e.val('The text of'), e.val('A lie about')]) }))
      .where('edition_id', '=', editionId)
      .execute(),
  );
  expect(await room.newsroom.context.queue.run()).toMatchObject({ done: 0, failed: 1 });
  const mohamed = await room.callAs('mohamed');
  const [job] = await mohamed.queue.list({ editionId });
  expect(job).toMatchObject({ state: 'failed', error: { code: 'textMoved' } });
  expect((await mohamed.editions.get({ editionId })).light).toBe('not-sent');
  expect(await pageOf(room, editionId)).toBeUndefined();
});

test('breaking stories go first; the rest in the order in which they were decided', async () => {
  const room = await openTestNewsroom();
  await publishStory(room, 'First');
  await publishStory(room, 'Second');
  const breaking = await writeStory(room, 'An earthquake');
  await approveStory(room, breaking.editionId);
  const mohamed = await room.callAs('mohamed');
  const expiresAt = new Date(Date.parse(room.platform.now()) + HOUR_MS).toISOString();
  await mohamed.stories.setBreaking({ storyId: breaking.storyId, level: 'urgent', expiresAt });
  await mohamed.review.publish({ editionId: breaking.editionId });
  expect((await mohamed.queue.list({})).map((job) => job.headline)).toEqual([
    'An earthquake',
    'First',
    'Second',
  ]);
});

test('an approved comment is on the page; one that is rejected again is not, nor is any e-mail', async () => {
  const room = await openTestNewsroom();
  const { editionId } = await publishStory(room, 'The bridge opens');
  await room.newsroom.context.queue.run();
  const { intakeComment } = await import('#newsroom/moderation/intake.ts');
  const id = await intakeComment(room.newsroom.context, {
    editionId,
    name: 'Layla',
    email: 'layla@example.org',
    text: 'At last!',
  });
  await room.newsroom.context.queue.run();
  expect(await pageOf(room, editionId)).not.toContain('At last!');
  const maya = await room.callAs('maya');
  await maya.comments.decide({ commentIds: [id], decision: 'approved' });
  await room.newsroom.context.queue.run();
  const page = await pageOf(room, editionId);
  expect(page).toContain('At last!');
  expect(page).not.toContain('layla@example.org');
  await maya.comments.decide({ commentIds: [id], decision: 'rejected' });
  await room.newsroom.context.queue.run();
  expect(await pageOf(room, editionId)).not.toContain('At last!');
});

test('a failed job whose lane went on cannot be sent again over what came later', async () => {
  const room = await openTestNewsroom();
  const { editionId } = await publishStory(room, 'Storm warning');
  const [first] = await jobsOf(room);
  await room.newsroom.context.store.write((db) => db.updateTable('jobs').set({ state: 'failed' }).execute());
  await updateStory(room, editionId, 'The storm has passed.');
  await room.newsroom.context.queue.run();
  const mohamed = await room.callAs('mohamed');
  await expect(mohamed.queue.retry({ jobId: JobId.parse(first?.id) })).rejects.toMatchObject({
    data: { code: 'jobNotRetryable' },
  });
  expect(await pageOf(room, editionId)).toContain('The storm has passed.');
});

test('a job that somebody cancels is not shown as live, nor as scheduled', async () => {
  const room = await openTestNewsroom();
  const mohamed = await room.callAs('mohamed');
  const now = await publishStory(room, 'Storm warning');
  const later = await writeStory(room, 'Budget day');
  await approveStory(room, later.editionId);
  const at = new Date(Date.parse(room.platform.now()) + HOUR_MS).toISOString();
  await mohamed.review.schedule({ editionId: later.editionId, at });
  for (const job of await mohamed.queue.list({})) await mohamed.queue.cancel({ jobId: job.id });
  expect(await room.newsroom.context.queue.run()).toMatchObject({ done: 0, waiting: 0 });
  expect((await mohamed.editions.get({ editionId: now.editionId })).light).toBe('not-sent');
  expect((await mohamed.editions.get({ editionId: later.editionId })).light).toBe('approved');
  const [cancelled] = await mohamed.queue.list({ editionId: now.editionId });
  if (cancelled !== undefined) await mohamed.queue.retry({ jobId: cancelled.id });
  await room.newsroom.context.queue.run();
  expect((await mohamed.editions.get({ editionId: now.editionId })).light).toBe('live');
});

test('no lane is ever reordered, whatever fails, is held or is retried on the way', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.record({ what: fc.constant('update' as const), story: fc.nat(1) }),
          fc.record({
            what: fc.constantFrom('block' as const, 'free' as const, 'run' as const, 'wait' as const),
          }),
        ),
        { maxLength: 12 },
      ),
      async (events) => {
        const room = await openTestNewsroom();
        const site = join(room.platform.dataDir, 'site');
        const stories = [await publishStory(room, 'One'), await publishStory(room, 'Two')];
        await room.newsroom.context.queue.run();
        let number = 0;
        const last = ['The text of One.', 'The text of Two.'];
        for (const event of events) {
          if (event.what === 'update') {
            const story = stories[event.story];
            number += 1;
            last[event.story] = `Version number ${number} of it.`;
            if (story !== undefined) await updateStory(room, story.editionId, last[event.story] ?? '');
          } else if (event.what === 'run') await room.newsroom.context.queue.run();
          else if (event.what === 'wait') room.platform.advance(20 * 60_000);
          else await pause(room, event.what === 'block');
        }
        await pause(room, false);
        room.platform.advance(HOUR_MS);
        await room.newsroom.context.queue.run();
        const jobs = await jobsOf(room);
        expect(jobs.every((job) => job.state === 'done')).toBe(true);
        for (const [index, story] of stories.entries()) {
          const audited = await room.newsroom.context.store.read
            .selectFrom('audit')
            .select('entity_id')
            .where('entity', '=', 'job')
            .where('act', 'in', ['job.publish', 'job.update'])
            .where('story_id', '=', story.storyId)
            .orderBy('seq')
            .execute();
          expect(audited.map((entry) => entry.entity_id)).toEqual(
            jobs.filter((job) => job.edition_id === story.editionId).map((job) => job.id),
          );
          expect(await pageOf(room, story.editionId)).toContain(last[index]);
        }
        expect(existsSync(site)).toBe(true);
        await room.close();
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

async function pause(room: Room, isPaused: boolean): Promise<void> {
  const mohamed = await room.callAs('mohamed');
  const [target] = await mohamed.queue.targets({});
  if (target !== undefined) await mohamed.queue.setTargetPaused({ targetId: target.id, isPaused });
}
