import { ORPCError, safe } from '@orpc/client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyAudit } from '#newsroom/audit/api.ts';
import type { Newsroom } from '#newsroom/newsroom.ts';
import type { EditionId, StoryId } from '#shared/model/ids.ts';
import { dumpDatabase } from '#tests/support/dump.ts';
import { openTestNewsroom } from '#tests/support/newsroom.ts';
import { bodyOf } from '#tests/support/publishing.ts';
import { World } from '#tests/support/world.ts';

const people = ['sarah', 'omar', 'edith', 'mohamed'] as const;
type Person = (typeof people)[number];

/** One thing that happens in a newsroom. */
interface Step {
  readonly who: Person;
  readonly what: (typeof deeds)[number];
  readonly minutes: number;
}
const deeds = [
  'type',
  'submit',
  'withdraw',
  'return',
  'approve',
  'approveWithReason',
  'approveAnOlderText',
  'schedule',
  'unschedule',
  'publish',
  'correct',
  'retract',
  'spike',
  'unspike',
  'rework',
  'restore',
  'embargo',
  'liftEmbargo',
  'runQueue',
] as const;

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...people, 'edith', 'mohamed'),
  what: fc.constantFrom(...deeds, 'type', 'publish', 'retract', 'schedule', 'runQueue'),
  minutes: fc.constantFrom(0, 1, 90),
});

/** The usual way, with a moment in which anything may come between; most of a day is that. */
const usual: fc.Arbitrary<Step[]> = fc
  .tuple(fc.constantFrom('publish', 'schedule', 'correct'), fc.option(step), fc.nat({ max: 4 }))
  .map(([last, between, at]) => {
    const way: Step[] = [
      { who: 'sarah', what: 'type', minutes: 1 },
      { who: 'sarah', what: 'submit', minutes: 1 },
      { who: 'edith', what: 'approve', minutes: 1 },
      { who: 'edith', what: last, minutes: 1 },
      { who: 'edith', what: 'runQueue', minutes: 90 },
    ];
    return between === null ? way : way.toSpliced(at, 0, between);
  });

const days = fc
  .array(fc.oneof({ weight: 2, arbitrary: usual }, { weight: 3, arbitrary: step.map((one) => [one]) }), {
    minLength: 6,
    maxLength: 14,
  })
  .map((parts) => parts.flat());

test('on a long day of anything by anybody, no promise of the workflow is broken', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(days, async (day) => {
      const { newsroom, platform, close } = await openTestNewsroom();
      const world = new World(newsroom);
      const edition = await world.edition('draft');
      const book: Book = { authors: new Set(['sarah']), approved: new Set() };
      let typed = 0;
      for (const step of day) {
        platform.advance(step.minutes * 60_000);
        const before = await look(newsroom, edition.editionId);
        const dump = dumpDatabase(newsroom.context.store.file);
        const { error, data } = await safe(happen(world, step, edition, platform.now(), (typed += 1)));
        if (error !== null) {
          expect(error, step.what).toBeInstanceOf(ORPCError);
          expect(error, step.what).toMatchObject({ code: 'REFUSED' });
          // The queue may have found meanwhile that a promise does not stand any more; an act that is refused finds nothing.
          expect(dumpDatabase(newsroom.context.store.file), `${step.who} ${step.what}`).toBe(dump);
        } else if (data !== undefined) record(book, step, before.text_hash);
        const after = await look(newsroom, edition.editionId);
        // Its hour came, and the queue published it.
        if (before.state === 'approved' && after.state === 'published') book.authors.clear();
        await checkPromises(newsroom, edition.editionId, book);
      }
      expect(await verifyAudit(newsroom.context.store.read)).toMatchObject({ isIntact: true });
      await close();
    }),
    { numRuns: 25 },
  );
});

/** What somebody who watches would have written down. */
interface Book {
  readonly authors: Set<Person>;
  /** Hashes of the texts that somebody approved who may. */
  readonly approved: Set<string>;
}

function record({ authors, approved }: Book, { who, what }: Step, hash: string): void {
  if (what === 'type' || what === 'restore') authors.add(who);
  if (what === 'approve' || what === 'approveWithReason') {
    expect(['edith', 'mohamed']).toContain(who);
    if (authors.has(who)) expect([who, what]).toEqual(['mohamed', 'approveWithReason']);
    approved.add(hash);
  }
  if (what === 'approveAnOlderText') expect.fail('an approval of a text that was not the present one');
  if (what === 'publish' || what === 'correct') expect([...approved]).toContain(hash);
}

async function checkPromises(newsroom: Newsroom, editionId: EditionId, { approved }: Book): Promise<void> {
  const db = newsroom.context.store.read;
  const row = await db
    .selectFrom('editions')
    .selectAll()
    .where('id', '=', editionId)
    .executeTakeFirstOrThrow();
  const hashOf = async (id: string | null) =>
    id === null
      ? null
      : (await db.selectFrom('revisions').select('hash').where('id', '=', id).executeTakeFirstOrThrow()).hash;
  // An approval stands for the text that is there; what is live was approved, hash for hash.
  if (row.state === 'approved') expect(await hashOf(row.approved_revision_id)).toBe(row.text_hash);
  expect(row.live_hash).toBe(await hashOf(row.live_revision_id));
  if (row.live_hash !== null) expect([...approved]).toContain(row.live_hash);
  if (row.state === 'spiked' || row.state === 'retracted') expect(row.live_revision_id).toBeNull();
  if (row.scheduled_at !== null) expect(row.state).toBe('approved');
  const shown = await db.selectFrom('publications').select(['hash', 'action']).execute();
  for (const { hash, action } of shown) if (action !== 'retract') expect([...approved]).toContain(hash);
  // A lane goes one after the other: nothing behind an open job has been sent.
  const lane = await db.selectFrom('jobs').select('state').orderBy('seq').execute();
  const firstOpen = lane.findIndex(({ state }) => state === 'waiting');
  if (firstOpen >= 0)
    for (const { state } of lane.slice(firstOpen))
      expect(['waiting', 'cancelled', 'failed']).toContain(state);
}

async function happen(
  world: World,
  { who, what }: Step,
  { editionId, storyId }: { editionId: EditionId; storyId: StoryId },
  now: string,
  count: number,
): Promise<unknown> {
  const client = await world.as(who);
  const later = new Date(Date.parse(now) + 3_600_000).toISOString();
  switch (what) {
    case 'type':
      return client.editions.setText({ editionId, text: { body: bodyOf(`Version ${count} by ${who}.`) } });
    case 'approve':
    case 'approveWithReason':
    case 'approveAnOlderText': {
      const seenHash =
        what === 'approveAnOlderText' ? 'f'.repeat(64) : (await client.editions.get({ editionId })).textHash;
      return client.review.approve({
        editionId,
        seenHash,
        ...(what === 'approveWithReason' ? { reason: 'Nobody else is in.' } : {}),
      });
    }
    case 'return':
    case 'correct':
      return client.review[what]({ editionId, note: 'A note.' });
    case 'retract':
      return client.review.retract({ editionId, reason: 'A reason.' });
    case 'schedule':
      return client.review.schedule({ editionId, at: later });
    case 'embargo':
      return client.stories.setEmbargo({ storyId, until: later });
    case 'liftEmbargo':
      return client.stories.setEmbargo({ storyId, until: null });
    case 'restore': {
      const revisions = await client.review.revisions({ editionId });
      const oldest = revisions.at(-1);
      return oldest === undefined ? undefined : client.review.restore({ editionId, revisionId: oldest.id });
    }
    case 'runQueue':
      return client.queue.run({});
    default:
      return client.review[what]({ editionId });
  }
}

function look(newsroom: Newsroom, editionId: EditionId) {
  return newsroom.context.store.read
    .selectFrom('editions')
    .select(['text_hash', 'state'])
    .where('id', '=', editionId)
    .executeTakeFirstOrThrow();
}
