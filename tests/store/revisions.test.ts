import { expect, test } from 'vitest';
import { openTestNewsroom } from '#tests/support/newsroom.ts';
import { bodyOf } from '#tests/support/publishing.ts';
import { World } from '#tests/support/world.ts';

test('a revision that is brought back is the text again, and what it replaced is a revision too', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const { editionId, storyId } = await world.edition('draft');
  const sarah = await world.as('sarah');
  const first = await sarah.review.nameVersion({ editionId });
  await sarah.editions.setText({
    editionId,
    text: { headline: 'Rewritten', body: bodyOf('Rewritten too.') },
  });
  const rewritten = await sarah.editions.getText({ editionId });
  const restored = await sarah.review.restore({ editionId, revisionId: first.id });
  expect(restored.textHash).toBe(first.hash);
  const revisions = await sarah.review.revisions({ editionId });
  expect(revisions.map(({ number, hash, reason }) => [number, hash, reason])).toEqual([
    [2, rewritten.hash, 'restore'],
    [1, first.hash, 'named'],
  ]);
  const trail = await sarah.audit.list({ storyId });
  expect(trail[0]).toMatchObject({
    act: 'edition.restore',
    byName: 'Sarah',
    details: { revisionId: first.id },
  });
});

test('the same text is frozen once, however often it is handed in', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const { editionId } = await world.edition('approved');
  const sarah = await world.as('sarah');
  const [only, ...others] = await sarah.review.revisions({ editionId });
  expect(others).toEqual([]);
  expect(only).toMatchObject({ number: 1, isApproved: true, isLive: false });
});

test('a revision never changes: its hash is that of its content, whatever came after', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const { editionId } = await world.edition('published');
  const [sarah, chief] = [await world.as('sarah'), await world.as('mohamed')];
  const [before] = await sarah.review.revisions({ editionId });
  if (before === undefined) throw new Error('a published edition has a revision');
  const content = await sarah.review.getRevision({ revisionId: before.id });
  await sarah.editions.setText({ editionId, text: { headline: 'Another one' } });
  const { textHash } = await sarah.review.submit({ editionId });
  await chief.review.approve({ editionId, seenHash: textHash });
  await chief.review.correct({ editionId, note: 'It was another one.' });
  expect(await sarah.review.getRevision({ revisionId: before.id })).toEqual({
    ...content,
    isApproved: false,
    isLive: false,
  });
  const changed = await sarah.review.diff({ editionId, from: before.id });
  expect(changed.find(({ field }) => field === 'headline')?.tokens).toContainEqual({
    text: 'Another',
    op: 'added',
  });
});
