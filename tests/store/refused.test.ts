import { ORPCError, safe } from '@orpc/client';
import { expect, test } from 'vitest';
import { REFUSED } from '#shared/contract/base.ts';
import type { EditionId } from '#shared/model/ids.ts';
import { ACTS, EDITION_STATES, type Act, type EditionState } from '#shared/workflow/table.ts';
import { dumpDatabase } from '#tests/support/dump.ts';
import { TEST_USERS, openTestNewsroom } from '#tests/support/newsroom.ts';
import { testProfile } from '#tests/support/profile.ts';
import { FAR_FUTURE, World, type Client } from '#tests/support/world.ts';

const LONG_AGO = '2001-01-01T00:00:00.000Z';
const given = { note: 'A note.', reason: 'A reason.', at: FAR_FUTURE };
const lacking = { note: ' ', reason: ' ', at: LONG_AGO };

/** What somebody or other may do in each state, and nobody more. */
const DONE: Readonly<Record<EditionState, readonly Act[]>> = {
  draft: ['spike', 'submit'],
  submitted: ['approve', 'return', 'spike', 'withdraw'],
  approved: ['publish', 'return', 'schedule', 'spike'],
  published: ['retract'],
  retracted: ['rework'],
  spiked: ['unspike'],
};

test.each(EDITION_STATES)(
  'on an edition that is %s every act of every person is done, or refused without a trace',
  { timeout: 60_000 },
  async (state) => {
    const { newsroom } = await openTestNewsroom();
    const world = new World(newsroom);
    let { editionId } = await world.edition(state);
    const done = new Set<Act>();
    for (const handle of Object.keys(TEST_USERS)) {
      const client = await world.as(handle);
      for (const act of ACTS) {
        for (const words of [lacking, given]) {
          const before = dumpDatabase(newsroom.context.store.file);
          const { error } = await safe(attempt(client, act, editionId, words));
          if (error === null) {
            done.add(act);
            ({ editionId } = await world.edition(state));
            continue;
          }
          expect.soft(codeOf(error), `${handle} ${act}`).toBeDefined();
          expect.soft(dumpDatabase(newsroom.context.store.file) === before, `${handle} ${act}`).toBe(true);
        }
      }
    }
    expect([...done].toSorted()).toEqual(DONE[state]);
  },
);

/** Commands that find out late that they may not: some have written by then. */
const late: Record<string, (world: World) => Promise<() => Promise<unknown>>> = {
  slugTaken: async (world) => {
    const [one, other] = [await world.edition(), await world.edition()];
    const sarah = await world.as('sarah');
    return () => sarah.stories.update({ storyId: one.storyId, slug: other.slug });
  },
  slugInvalid: async (world) => {
    const sarah = await world.as('sarah');
    return () => sarah.stories.create({ section: 'politics', language: 'en', slug: 'no spaces/please' });
  },
  alreadyExists: async (world) => {
    const { storyId } = await world.edition();
    const sarah = await world.as('sarah');
    return () => sarah.stories.addEdition({ storyId, language: 'en' });
  },
  expiryInPast: async (world) => {
    const { storyId } = await world.edition();
    const edith = await world.as('edith');
    return () => edith.stories.setBreaking({ storyId, level: 'urgent', expiresAt: LONG_AGO });
  },
  liveMustBeRetracted: async (world) => {
    const { storyId } = await world.edition('published');
    const edith = await world.as('edith');
    return () => edith.stories.setEmbargo({ storyId, until: FAR_FUTURE });
  },
  readOnly: async (world) => {
    const { editionId } = await world.edition('spiked');
    const sarah = await world.as('sarah');
    return () => sarah.editions.setText({ editionId, text: { headline: 'Written on a spiked text' } });
  },
  'notFound (a revision of another edition)': async (world) => {
    const [one, other] = [await world.edition('submitted'), await world.edition('submitted')];
    const sarah = await world.as('sarah');
    const [revision] = await sarah.review.revisions({ editionId: other.editionId });
    if (revision === undefined) throw new Error('a submitted edition has a revision');
    return () => sarah.review.restore({ editionId: one.editionId, revisionId: revision.id });
  },
  lastAdministrator: async (world) => {
    const adam = await world.as('adam');
    const userId = await world.userId('adam');
    return () => adam.newsroom.updateUser({ userId, name: 'Adam', roles: ['editor'], isActive: true });
  },
  'invalidInput (a section in use is left out)': async (world) => {
    await world.edition();
    const adam = await world.as('adam');
    const sections = testProfile.sections.filter(({ slug }) => slug !== 'politics');
    return () => adam.newsroom.updateProfile({ ...testProfile, sections });
  },
  'invalidInput (an office in no time zone)': async (world) => {
    const adam = await world.as('adam');
    const offices = testProfile.offices.map((office) => ({ ...office, timeZone: 'Atlantis/Main' }));
    return () => adam.newsroom.updateProfile({ ...testProfile, offices });
  },
  'notFound (one comment of two)': async (world) => {
    const maya = await world.as('maya');
    const commentIds = [await world.comment(), (await world.edition()).storyId as never];
    return () => maya.comments.decide({ commentIds, decision: 'approved' });
  },
  nothingToUndo: async (world) => {
    const maya = await world.as('maya');
    return () => maya.comments.undo({});
  },
  chatClosed: async (world) => {
    const maya = await world.as('maya');
    const chatId = await world.chat();
    await maya.chats.close({ chatId });
    return () => maya.chats.answer({ chatId, text: 'Too late.' });
  },
  targetFolderNotWritable: async (world) => {
    const adam = await world.as('adam');
    const targetId = await world.targetId();
    return () => adam.queue.setTargetFolder({ targetId, folder: '/dev/null/site' });
  },
  jobNotRetryable: async (world) => {
    const edith = await world.as('edith');
    const jobId = await world.job('waiting');
    return () => edith.queue.retry({ jobId });
  },
  mediaNotAnImage: async (world) => {
    const sarah = await world.as('sarah');
    const bytesBase64 = Buffer.from('not a picture').toString('base64');
    return () => sarah.media.add({ name: 'photo.jpg', bytesBase64 });
  },
  wrongPassphrase: async (world) => {
    const sarah = await world.as('sarah');
    return () => sarah.newsroom.setPassphrase({ current: 'not mine', next: 'long enough' });
  },
  languageNotInUse: async (world) => {
    const adam = await world.as('adam');
    await adam.newsroom.updateProfile({ ...testProfile, languages: ['en', 'ar'] });
    const { storyId } = await world.edition();
    const sarah = await world.as('sarah');
    return () => sarah.stories.addEdition({ storyId, language: 'fr' });
  },
};

test.each(Object.entries(late))(
  'what is refused with %s leaves every row as it was',
  async (name, prepare) => {
    const { newsroom } = await openTestNewsroom();
    const command = await prepare(new World(newsroom));
    const before = dumpDatabase(newsroom.context.store.file);
    const { error } = await safe(command());
    expect(codeOf(error)).toBe(name.split(' ')[0]);
    expect(dumpDatabase(newsroom.context.store.file)).toBe(before);
  },
);

async function attempt(
  client: Client,
  act: Act,
  editionId: EditionId,
  words: typeof given,
): Promise<unknown> {
  const { note, reason, at } = words;
  switch (act) {
    case 'approve': {
      const seenHash = words === given ? (await client.editions.get({ editionId })).textHash : 'a'.repeat(64);
      return client.review.approve({ editionId, seenHash, reason });
    }
    case 'return':
    case 'correct':
      return client.review[act]({ editionId, note });
    case 'retract':
      return client.review.retract({ editionId, reason });
    case 'schedule':
      return client.review.schedule({ editionId, at });
    case 'voidApproval':
      throw new Error('nobody asks for that');
    default:
      return client.review[act]({ editionId });
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof ORPCError ? REFUSED.data.safeParse(error.data).data?.code : undefined;
}
