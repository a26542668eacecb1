import { expect, test } from 'vitest';
import { ChangeEvent } from '#shared/contract/desk.ts';
import { openTestNewsroom } from '#tests/support/newsroom.ts';
import { World } from '#tests/support/world.ts';

test('a window hears of every change from the moment it listens, in order', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const sarah = await world.as('sarah');
  const heard: ChangeEvent[] = [];
  const events = await sarah.changes.watch({});
  const first = events.next();
  const { editionId, storyId } = await world.edition('draft');
  for (let { value } = await first; value !== undefined && value !== null; { value } = await events.next()) {
    heard.push(ChangeEvent.parse(value));
    if (heard.at(-1)?.id === storyId) break;
  }
  await events.return(undefined);
  expect(heard.map(({ entity, id }) => `${entity} ${id}`)).toContain(`edition ${editionId}`);
  expect(heard.map(({ seq }) => seq)).toEqual(heard.map(({ seq }) => seq).toSorted((a, b) => a - b));
});

test('a window that was away for a long time misses nothing of it', async () => {
  const { newsroom } = await openTestNewsroom();
  const sarah = await new World(newsroom).as('sarah');
  const since = await lastSeq(newsroom.context);
  const count = 12_345;
  await newsroom.context.store.write(async (db) => {
    for (let n = 0; n < count; n += 1)
      await db
        .insertInto('changes')
        .values({ entity: 'story', entity_id: String(n), at: '2026-03-01T09:00:00.000Z' })
        .execute();
  });
  const heard: ChangeEvent[] = [];
  for await (const event of await sarah.changes.watch({ since })) {
    heard.push(event);
    if (heard.length === count) break;
  }
  expect(heard.map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, n) => String(n)));
});

test('an act that is refused is heard by nobody', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const { editionId } = await world.edition('draft');
  const before = await lastSeq(newsroom.context);
  const sarah = await world.as('sarah');
  await expect(sarah.review.publish({ editionId })).rejects.toThrow();
  await expect(sarah.review.withdraw({ editionId })).rejects.toThrow();
  expect(await lastSeq(newsroom.context)).toBe(before);
});

async function lastSeq({ store }: Awaited<ReturnType<typeof openTestNewsroom>>['newsroom']['context']) {
  const { seq } = await store.read
    .selectFrom('changes')
    .select((e) => e.fn.max('seq').as('seq'))
    .executeTakeFirstOrThrow();
  return seq;
}
