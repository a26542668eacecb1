import { readFileSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openConnection } from '#newsroom/store/open.ts';
import { dumpDatabase } from '#tests/support/dump.ts';
import { openTestNewsroom, testPlatform } from '#tests/support/newsroom.ts';
import { bodyOf } from '#tests/support/publishing.ts';
import { FAR_FUTURE, World } from '#tests/support/world.ts';

const refused = (code: string, params: object = {}) => ({
  data: { code, params: expect.objectContaining(params) },
});

test('a headline of 10,000 characters is kept as a draft, and refused where it would reach readers', async () => {
  const { callAs } = await openTestNewsroom();
  const sarah = await callAs('sarah');
  const headline = 'Water '.repeat(1667).trim();
  const story = await sarah.stories.create({
    section: 'politics',
    language: 'en',
    text: { headline, body: bodyOf('Short.') },
  });
  const editionId = story.editions[0]?.id;
  if (editionId === undefined) throw new Error('a new story has an edition');
  expect(story.slug.length).toBeLessThanOrEqual(80);
  expect((await sarah.editions.getText({ editionId })).content.headline).toBe(headline);
  await expect(sarah.review.submit({ editionId })).rejects.toMatchObject(
    refused('headlineTooLong', { max: 300 }),
  );
  const offers = (await sarah.editions.get({ editionId })).acts;
  expect(offers.find(({ act }) => act === 'submit')?.refusal?.code).toBe('headlineTooLong');
  expect((await sarah.search.find({ query: 'water' })).hits).toHaveLength(1);
  await sarah.editions.setText({ editionId, text: { headline: 'Water' } });
  expect((await sarah.review.submit({ editionId })).state).toBe('submitted');
});

test('a text without a headline or a body is kept, and refused where it would reach readers', async () => {
  const { callAs } = await openTestNewsroom();
  const sarah = await callAs('sarah');
  const story = await sarah.stories.create({ section: 'politics', language: 'ar' });
  const editionId = story.editions[0]?.id;
  if (editionId === undefined) throw new Error('a new story has an edition');
  await expect(sarah.review.submit({ editionId })).rejects.toMatchObject(refused('headlineMissing'));
  await sarah.editions.setText({ editionId, text: { headline: 'عنوان', body: bodyOf(' \u200B ') } });
  await expect(sarah.review.submit({ editionId })).rejects.toMatchObject(refused('bodyEmpty'));
});

test('a date in the past is refused for a schedule, an embargo and a breaking mark', async () => {
  const { newsroom, platform } = await openTestNewsroom();
  const world = new World(newsroom);
  const [approved, draft] = [await world.edition('approved'), await world.edition('draft')];
  const edith = await world.as('edith');
  const now = platform.now();
  const { editionId } = approved;
  const { storyId } = draft;
  await expect(edith.review.schedule({ editionId, at: now })).rejects.toMatchObject(refused('dateInPast'));
  await expect(edith.stories.setEmbargo({ storyId, until: now })).rejects.toMatchObject(
    refused('dateInPast'),
  );
  await expect(
    edith.stories.setBreaking({ storyId, level: 'breaking', expiresAt: now }),
  ).rejects.toMatchObject(refused('expiryInPast'));
  const broken = { editionId, at: '2099-02-30T10:00:00.000Z' };
  await expect(edith.review.schedule(broken)).rejects.toMatchObject(refused('invalidInput', { field: 'at' }));
  await expect(edith.review.schedule({ editionId, at: '2099-01-01T10:00:00+02:00' })).rejects.toMatchObject(
    refused('invalidInput', { field: 'at' }),
  );
  expect((await edith.review.schedule({ editionId, at: FAR_FUTURE })).scheduledAt).toBe(FAR_FUTURE);
});

test('on a full disk every act is refused as that, what was saved stays, and work goes on when there is room', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const { editionId } = await world.edition('draft');
  const { store } = newsroom.context;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.read);
  const limit = async (pages: number) => {
    await store.write(async (db) => {
      await sql.raw(`pragma max_page_count = ${pages}`).execute(db);
    });
  };
  await limit(rows[0]?.page_count ?? 0);
  const before = dumpDatabase(store.file);
  const sarah = await world.as('sarah');
  const text = { body: bodyOf('A paragraph. '.repeat(20_000)) };
  await expect(sarah.editions.setText({ editionId, text })).rejects.toMatchObject(refused('diskFull'));
  expect(dumpDatabase(store.file)).toBe(before);
  await limit(1_000_000);
  await sarah.editions.setText({ editionId, text });
  expect((await sarah.review.submit({ editionId })).state).toBe('submitted');
});

test('a database with a damaged page says so where the page is read, and goes on where it is not', async () => {
  const room = await openTestNewsroom();
  await new World(room.newsroom).comment();
  await room.close();
  const { file } = room.newsroom.context.store;
  const database = openConnection(file);
  const pageSize = Number(database.pragma('page_size', { simple: true }));
  const [page] = database
    .prepare<[], number>("select rootpage from sqlite_schema where name = 'comments'")
    .pluck()
    .all();
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(7, ((page ?? 0) - 1) * pageSize, (page ?? 0) * pageSize);
  writeFileSync(file, bytes);

  const { newsroom } = await openTestNewsroom({ platform: testPlatform(room.platform.dataDir) });
  const world = new World(newsroom);
  const maya = await world.as('maya');
  await expect(maya.comments.list({ state: 'pending' })).rejects.toMatchObject(refused('databaseCorrupt'));
  expect((await (await world.as('sarah')).stories.list({})).total).toBe(1);
  const findings = await (await world.as('adam')).maintenance.doctor({});
  expect(findings.find(({ check }) => check === 'database')?.isWell).toBe(false);
});

test('what is not in the story’s newspaper is refused by its name', async () => {
  const { callAs } = await openTestNewsroom();
  const sarah = await callAs('sarah');
  const create = (more: object) => sarah.stories.create({ section: 'politics', language: 'en', ...more });
  await expect(create({ section: 'astrology' })).rejects.toMatchObject(
    refused('notFound', { what: 'section' }),
  );
  await expect(create({ slug: '../../etc/passwd' })).rejects.toMatchObject(refused('slugInvalid'));
  await expect(create({ slug: 'x'.repeat(100) })).rejects.toMatchObject(refused('slugInvalid'));
  await expect(create({ language: 'de' as 'en' })).rejects.toMatchObject(
    refused('invalidInput', { field: 'language' }),
  );
  await create({ slug: 'taken' });
  // On some disks the pages of both would be one file.
  for (const slug of ['taken', 'Taken', 'TAKEN'])
    await expect(create({ slug })).rejects.toMatchObject(refused('slugTaken'));
});
