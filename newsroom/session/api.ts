import { actorOf, api } from '../api/implementer.ts';
import { fillDemo } from '../demo/fill.ts';
import { DEMO_PASSPHRASE } from '../demo/people.ts';
import { perform } from '../perform.ts';
import { findProfile, saveProfile } from '../profile/profile.ts';
import { addDefaultTargets } from '../publishing/targets/defaults.ts';
import { RefusedError } from '../refused-error.ts';
import type { NewsroomContext } from '../context.ts';
import { addUser } from '../users/commands.ts';
import { toMe, toPerson } from '../users/rows.ts';
import { VERSION } from '../version.ts';
import { SignInGate } from './sign-in-gate.ts';
import { hashPassphrase, verifyPassphrase } from './passphrase.ts';

const gates = new WeakMap<NewsroomContext, SignInGate>();

/** Who is at the window, and the way in. */
export const sessionApi = {
  state: api.session.state.handler(async ({ context }) => {
    const { store, config } = context.newsroom;
    const profile = await findProfile(store.read);
    const users = await store.read
      .selectFrom('users')
      .selectAll()
      .where('is_active', '=', 1)
      .orderBy('name')
      .execute();
    const me = users.find((user) => user.id === context.actor?.userId);
    const kind = await store.read.selectFrom('profile').select('is_demo').executeTakeFirst();
    return {
      isSetUp: profile !== undefined,
      newsroomName: profile?.name ?? {},
      me: me === undefined ? null : toMe(me),
      profiles: users.map(toPerson),
      isDemo: kind?.is_demo === 1,
      demoPassphrase: kind?.is_demo === 1 ? DEMO_PASSPHRASE : null,
      siteUrl: config.siteUrl,
      version: VERSION,
    };
  }),
  signIn: api.session.signIn.handler(async ({ input, context }) => {
    const { newsroom } = context;
    const gate = gateOf(newsroom);
    const row = await newsroom.store.read
      .selectFrom('users')
      .selectAll()
      .where('id', '=', input.userId)
      .executeTakeFirst();
    if (row === undefined) throw new RefusedError('notFound', { what: 'user', id: input.userId });
    if (row.is_active === 0) throw new RefusedError('userInactive', { name: row.name });
    gate.admit(input.userId, newsroom.platform.now());
    if (!(await verifyPassphrase(input.passphrase, row.passphrase_hash)))
      throw new RefusedError('wrongPassphrase');
    gate.clear(input.userId);
    await context.session.signIn(input.userId);
    return toMe(row);
  }),
  signOut: api.session.signOut.handler(async ({ context }) => {
    await context.session.signOut();
    return {};
  }),
  setLocale: api.session.setLocale.handler(async ({ input, context }) => {
    const { userId } = actorOf(context);
    await perform(context.newsroom, actorOf(context), async (writing) => {
      await writing.db.updateTable('users').set({ locale: input.locale }).where('id', '=', userId).execute();
      await writing.changed('user', userId);
    });
    return {};
  }),
  setUp: api.session.setUp.handler(async ({ input, context }) => {
    const passphraseHash = await hashPassphrase(input.user.passphrase);
    const userId = await perform(context.newsroom, null, async (writing) => {
      if ((await findProfile(writing.db)) !== undefined) throw new RefusedError('alreadySetUp');
      await saveProfile(writing, input.profile);
      await addDefaultTargets(writing);
      // Somebody must be able to add the others.
      const roles = [...new Set([...input.user.roles, 'administrator' as const])];
      return addUser(writing, { ...input.user, roles, passphraseHash });
    });
    await context.session.signIn(userId);
    return toMe(
      await context.newsroom.store.read
        .selectFrom('users')
        .selectAll()
        .where('id', '=', userId)
        .executeTakeFirstOrThrow(),
    );
  }),
  openDemo: api.session.openDemo.handler(async ({ context }) => ({
    ...(await fillDemo(context.newsroom)),
    passphrase: DEMO_PASSPHRASE,
  })),
};

function gateOf(newsroom: NewsroomContext): SignInGate {
  const gate = gates.get(newsroom) ?? new SignInGate();
  gates.set(newsroom, gate);
  return gate;
}
