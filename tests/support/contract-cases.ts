import { join } from 'node:path';
import type { EditionId, RevisionId } from '#shared/model/ids.ts';
import { testProfile } from './profile.ts';
import { bodyOf } from './publishing.ts';
import { TEST_PASSPHRASE } from './newsroom.ts';
import { FAR_FUTURE, ONE_PIXEL, type World } from './world.ts';

/** How a procedure is called: by whom, with what, and the refusal that is right when there is one. */
export interface ContractCase {
  /** Nobody is signed in when there is no handle. */
  readonly as?: string;
  readonly input?: (world: World) => Promise<object> | object;
  /** The refusal that this newsroom must answer with; an answer of the contract's shape when absent. */
  readonly refusal?: string;
}

const nothing = {};
const read = (as = 'sarah'): ContractCase => ({ as });
const draft = async (world: World) => {
  const { editionId } = await world.edition('draft');
  return { editionId };
};
const inState =
  (state: Parameters<World['edition']>[0], more: object = {}) =>
  async (world: World) => ({
    editionId: (await world.edition(state)).editionId,
    ...more,
  });
const story =
  (more: object = {}) =>
  async (world: World) => ({
    storyId: (await world.edition('draft')).storyId,
    ...more,
  });
const comment = async (world: World) => ({ commentId: await world.comment() });
const chat =
  (more: object = {}) =>
  async (world: World) => ({ chatId: await world.chat(), ...more });

/** One call of every procedure. A procedure of the contract that is missing here fails the contract tests. */
export const CONTRACT_CASES: Readonly<Record<string, ContractCase>> = {
  'session.state': nothing,
  'session.signIn': {
    input: async (world) => ({ userId: await world.userId('sarah'), passphrase: TEST_PASSPHRASE }),
  },
  'session.signOut': read(),
  'session.setLocale': { as: 'sarah', input: () => ({ locale: 'ar' }) },
  'session.setUp': {
    refusal: 'alreadySetUp',
    input: () => ({
      profile: testProfile,
      user: { handle: 'late', name: 'Late', passphrase: 'too late now', roles: ['editor'], locale: 'en' },
    }),
  },
  'session.openDemo': { refusal: 'alreadySetUp' },

  'newsroom.getProfile': read(),
  'newsroom.updateProfile': { as: 'adam', input: () => testProfile },
  'newsroom.listUsers': read(),
  'newsroom.createUser': {
    as: 'adam',
    input: () => ({
      handle: 'nour',
      name: 'Nour',
      roles: ['journalist'],
      passphrase: 'a new passphrase',
      locale: 'fr',
    }),
  },
  'newsroom.updateUser': {
    as: 'adam',
    input: async (world) => ({
      userId: await world.userId('omar'),
      name: 'Omar',
      roles: ['journalist', 'editor'],
      isActive: true,
    }),
  },
  'newsroom.setPassphrase': {
    as: 'omar',
    input: () => ({ current: TEST_PASSPHRASE, next: 'another passphrase' }),
  },

  'stories.list': read(),
  'stories.get': { as: 'sarah', input: story() },
  'stories.findBySlug': {
    as: 'sarah',
    input: async (world) => ({ slug: (await world.edition()).slug }),
  },
  'stories.create': {
    as: 'sarah',
    input: () => ({
      section: 'politics',
      language: 'ar',
      text: { headline: 'عنوان', body: bodyOf('نص قصير.') },
    }),
  },
  'stories.addEdition': { as: 'sarah', input: story({ language: 'fr' }) },
  'stories.update': { as: 'sarah', input: story({ section: 'technology' }) },
  'stories.setBreaking': { as: 'edith', input: story({ level: 'breaking', expiresAt: FAR_FUTURE }) },
  'stories.clearBreaking': { as: 'edith', input: story() },
  'stories.setEmbargo': { as: 'edith', input: story({ until: FAR_FUTURE }) },

  'editions.get': { as: 'sarah', input: draft },
  'editions.getText': { as: 'sarah', input: draft },
  'editions.preview': { as: 'sarah', input: draft },
  'editions.setText': { as: 'sarah', input: inState('draft', { text: { headline: 'Another headline' } }) },

  'media.add': { as: 'sarah', input: () => ({ name: 'dot.png', bytesBase64: ONE_PIXEL }) },
  'media.read': { as: 'sarah', input: async (world) => ({ mediaId: await world.media() }) },
  'media.list': read(),

  'review.waiting': read('edith'),
  'review.submit': { as: 'sarah', input: draft },
  'review.withdraw': { as: 'sarah', input: inState('submitted') },
  'review.return': { as: 'edith', input: inState('submitted', { note: 'Who says so?' }) },
  'review.approve': {
    as: 'edith',
    input: async (world) => {
      const { editionId } = await world.edition('submitted');
      const { textHash } = await (await world.as('edith')).editions.get({ editionId });
      return { editionId, seenHash: textHash };
    },
  },
  'review.schedule': { as: 'edith', input: inState('approved', { at: FAR_FUTURE }) },
  'review.unschedule': {
    as: 'edith',
    input: async (world) => {
      const { editionId } = await world.edition('approved');
      await (await world.as('edith')).review.schedule({ editionId, at: FAR_FUTURE });
      return { editionId };
    },
  },
  'review.publish': { as: 'edith', input: inState('approved') },
  'review.correct': {
    as: 'edith',
    input: async (world) => {
      const { editionId } = await world.edition('published');
      const [sarah, edith] = [await world.as('sarah'), await world.as('edith')];
      await sarah.editions.setText({ editionId, text: { headline: 'A better headline' } });
      const { textHash } = await sarah.review.submit({ editionId });
      await edith.review.approve({ editionId, seenHash: textHash });
      return { editionId, note: 'The headline was wrong.' };
    },
  },
  'review.retract': { as: 'mohamed', input: inState('published', { reason: 'It was not so.' }) },
  'review.spike': { as: 'sarah', input: draft },
  'review.unspike': { as: 'sarah', input: inState('spiked') },
  'review.rework': { as: 'edith', input: inState('retracted') },
  'review.revisions': { as: 'sarah', input: inState('approved') },
  'review.getRevision': {
    as: 'sarah',
    input: async (world) => ({
      revisionId: await firstRevision(world, (await world.edition('submitted')).editionId),
    }),
  },
  'review.diff': {
    as: 'sarah',
    input: async (world) => {
      const { editionId } = await world.edition('submitted');
      return { editionId, from: await firstRevision(world, editionId) };
    },
  },
  'review.nameVersion': { as: 'sarah', input: draft },
  'review.restore': {
    as: 'sarah',
    input: async (world) => {
      const { editionId } = await world.edition('published');
      return { editionId, revisionId: await firstRevision(world, editionId) };
    },
  },

  'queue.list': read(),
  'queue.strip': read(),
  'queue.run': read('edith'),
  'queue.retry': { as: 'edith', input: async (world) => ({ jobId: await world.job('failed') }) },
  'queue.cancel': { as: 'edith', input: async (world) => ({ jobId: await world.job('waiting') }) },
  'queue.targets': read(),
  'queue.setTargetFolder': {
    as: 'adam',
    input: async (world) => ({
      targetId: await world.targetId(),
      folder: join(world.newsroom.context.platform.dataDir, 'other-site'),
    }),
  },
  'queue.setTargetPaused': {
    as: 'edith',
    input: async (world) => ({ targetId: await world.targetId(), isPaused: false }),
  },
  'queue.buildSite': read('edith'),

  'comments.counts': read('maya'),
  'comments.list': { as: 'maya', input: () => ({ state: 'pending' }) },
  'comments.get': { as: 'maya', input: comment },
  'comments.thread': { as: 'maya', input: comment },
  'comments.decide': {
    as: 'maya',
    input: async (world) => ({ commentIds: [await world.comment()], decision: 'approved' }),
  },
  'comments.undo': {
    as: 'maya',
    input: async (world) => {
      const maya = await world.as('maya');
      await maya.comments.decide({ commentIds: [await world.comment()], decision: 'spam' });
      return {};
    },
  },
  'comments.revealEmail': { as: 'maya', input: comment },

  'chats.list': read('maya'),
  'chats.get': { as: 'maya', input: chat() },
  'chats.answer': { as: 'maya', input: chat({ text: 'Good morning.' }) },
  'chats.close': { as: 'maya', input: chat() },
  'chats.reopen': { as: 'maya', input: chat() },
  'chats.replyTime': read('maya'),

  'search.find': { as: 'sarah', input: () => ({ query: 'headline' }) },
  'imports.importFile': {
    as: 'sarah',
    input: () => ({
      name: 'note.md',
      bytesBase64: Buffer.from(
        '---\nlanguage: en\nsection: politics\n---\n# A note\n\nWith one line.\n',
      ).toString('base64'),
    }),
  },
  'audit.list': read(),
  'audit.verify': read('adam'),
  'changes.watch': { as: 'sarah', input: () => ({ since: 0 }) },
  'maintenance.backup': {
    as: 'adam',
    input: (world) => ({ file: join(world.newsroom.context.platform.dataDir, 'backup.sqlite') }),
  },
  'maintenance.doctor': read(),
};

async function firstRevision(world: World, editionId: EditionId): Promise<RevisionId> {
  const [revision] = await (await world.as('sarah')).review.revisions({ editionId });
  if (revision === undefined) throw new Error('the edition has no revision');
  return revision.id;
}
