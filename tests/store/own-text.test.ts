import { expect, test } from 'vitest';
import { openTestNewsroom } from '#tests/support/newsroom.ts';
import { bodyOf } from '#tests/support/publishing.ts';
import { World } from '#tests/support/world.ts';

test('an editor who changed one word does not approve the text, and one who did not may', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const { editionId } = await world.edition('draft');
  const [sarah, edith, mohamed] = [
    await world.as('sarah'),
    await world.as('edith'),
    await world.as('mohamed'),
  ];
  await edith.editions.setText({ editionId, text: { deck: 'One word of the editor.' } });
  const { textHash: seenHash } = await sarah.review.submit({ editionId });
  await expect(edith.review.approve({ editionId, seenHash })).rejects.toMatchObject({
    data: { code: 'ownTextMayNot' },
  });
  expect((await mohamed.review.approve({ editionId, seenHash })).state).toBe('approved');
});

test('the editor-in-chief approves an own text with a reason, which the trail keeps', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const { editionId, storyId } = await world.edition('draft');
  const mohamed = await world.as('mohamed');
  await mohamed.editions.setText({ editionId, text: { deck: 'A word of the chief.' } });
  const { textHash: seenHash } = await mohamed.review.submit({ editionId });
  for (const reason of [undefined, '  '])
    await expect(mohamed.review.approve({ editionId, seenHash, reason })).rejects.toMatchObject({
      data: { code: 'ownTextNeedsReason' },
    });
  await mohamed.review.approve({ editionId, seenHash, reason: 'Nobody else is in the house.' });
  expect((await mohamed.audit.list({ storyId }))[0]).toMatchObject({
    act: 'edition.approve',
    byName: 'Mohamed',
    details: { hash: seenHash, said: 'Nobody else is in the house.' },
  });
});

test('what was published is nobody’s own text any more: its author may approve what others write next', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const { editionId } = await world.edition('draft');
  const [sarah, edith, mohamed] = [
    await world.as('sarah'),
    await world.as('edith'),
    await world.as('mohamed'),
  ];
  await edith.editions.setText({ editionId, text: { deck: 'Written by the editor.' } });
  const { textHash } = await sarah.review.submit({ editionId });
  await mohamed.review.approve({ editionId, seenHash: textHash });
  await mohamed.review.publish({ editionId });
  await sarah.editions.setText({ editionId, text: { body: bodyOf('The second day.') } });
  const { textHash: seenHash } = await sarah.review.submit({ editionId });
  expect((await edith.review.approve({ editionId, seenHash })).state).toBe('approved');
});
