import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { REFUSED } from '#shared/contract/base.ts';
import { openTestNewsroom } from '#tests/support/newsroom.ts';
import { testProfile } from '#tests/support/profile.ts';
import { bodyOf } from '#tests/support/publishing.ts';
import { World } from '#tests/support/world.ts';

test('two editors who publish at the same moment publish once', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const { editionId } = await world.edition('approved');
  const [edith, mohamed] = [await world.as('edith'), await world.as('mohamed')];
  const publish = () => [edith, mohamed].map((who) => who.review.publish({ editionId }));
  expect(await outcomes([...publish(), ...publish()])).toEqual([
    'done',
    'wrongState',
    'wrongState',
    'wrongState',
  ]);
  expect(await mohamed.queue.list({ editionId })).toHaveLength(1);
  await Promise.all([edith.queue.run({}), mohamed.queue.run({}), edith.queue.run({})]);
  const receipts = (await mohamed.audit.list({})).filter(({ act }) => act === 'job.publish');
  expect(receipts).toHaveLength(1);
});

test('a text that is typed at the moment of its approval is either approved as it was, or not at all', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const [sarah, edith] = [await world.as('sarah'), await world.as('edith')];
  for (let round = 0; round < 10; round += 1) {
    const { editionId } = await world.edition('submitted');
    const { textHash: seenHash } = await edith.editions.get({ editionId });
    const typing = sarah.editions.setText({
      editionId,
      text: { body: bodyOf(`Changed in round ${round}.`) },
    });
    const approving = edith.review.approve({ editionId, seenHash });
    const [, approved] = await Promise.allSettled(
      round % 2 === 0 ? [typing, approving] : [approving, typing],
    );
    await typing;
    const detail = await edith.editions.get({ editionId });
    expect(detail.state, String(approved?.status)).toBe(
      detail.voidedRevisionId === null ? 'submitted' : 'draft',
    );
    await expect(edith.review.publish({ editionId })).rejects.toThrow();
  }
});

test('two stories that want one address at the same moment get two, or one of them is told', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const [sarah, omar] = [await world.as('sarah'), await world.as('omar')];
  const text = { headline: 'The same headline' };
  const made = await Promise.all(
    [sarah, omar].map((who) => who.stories.create({ section: 'politics', language: 'en', text })),
  );
  expect(made.map(({ slug }) => slug).toSorted()).toEqual(['the-same-headline', 'the-same-headline-2']);
  const wanted = { section: 'politics', language: 'en' as const, slug: 'mine' };
  expect(await outcomes([sarah.stories.create(wanted), omar.stories.create(wanted)])).toEqual([
    'done',
    'slugTaken',
  ]);
});

test('two windows that finish the first run at the same moment make one newsroom', async () => {
  const { newsroom } = await openTestNewsroom({ isEmpty: true });
  const setUp = (handle: string) =>
    newsroom.call(newsroom.session(handle)).session.setUp({
      profile: testProfile,
      user: { handle, name: handle, passphrase: 'long enough', roles: ['editor'], locale: 'en' },
    });
  expect(await outcomes([setUp('one'), setUp('two')])).toEqual(['alreadySetUp', 'done']);
  const { profiles } = await newsroom.call(newsroom.session('three')).session.state({});
  expect(profiles).toHaveLength(1);
});

test('one undo is one undo, however often its key is hit', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const maya = await world.as('maya');
  const [first, second] = [await world.comment(), await world.comment()];
  await maya.comments.decide({ commentIds: [first], decision: 'approved' });
  await maya.comments.decide({ commentIds: [second], decision: 'spam' });
  expect(await outcomes([maya.comments.undo({}), maya.comments.undo({}), maya.comments.undo({})])).toEqual([
    'done',
    'done',
    'nothingToUndo',
  ]);
  expect(await maya.comments.counts({})).toEqual({ pending: 2, approved: 0, rejected: 0, spam: 0 });
});

/** How each ended, in the order of the alphabet: who came first is nobody's promise. */
async function outcomes(acts: readonly Promise<unknown>[]): Promise<string[]> {
  const ended = await Promise.allSettled(acts);
  return ended
    .map((end) => {
      if (end.status === 'fulfilled') return 'done';
      const refused = end.reason instanceof ORPCError ? REFUSED.data.safeParse(end.reason.data) : undefined;
      return refused?.data?.code ?? String(end.reason);
    })
    .toSorted();
}
