import { actorOf, api } from '../api/implementer.ts';
import { perform } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { hashPassphrase, verifyPassphrase } from '../session/passphrase.ts';
import type { ReadDb } from '../store/open.ts';
import { addUser, changeUser } from '../users/commands.ts';
import { toPerson } from '../users/rows.ts';
import { getProfile, saveProfile } from './profile.ts';

/** The newspaper's profile and its people. */
export const newsroomApi = {
  getProfile: api.newsroom.getProfile.handler(({ context }) => getProfile(context.newsroom.store.read)),
  updateProfile: api.newsroom.updateProfile.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) => saveProfile(writing, input));
    return getProfile(context.newsroom.store.read);
  }),
  listUsers: api.newsroom.listUsers.handler(async ({ context }) => {
    const rows = await context.newsroom.store.read.selectFrom('users').selectAll().orderBy('name').execute();
    return rows.map(toPerson);
  }),
  createUser: api.newsroom.createUser.handler(async ({ input, context }) => {
    const passphraseHash = await hashPassphrase(input.passphrase);
    const id = await perform(context.newsroom, actorOf(context), (writing) =>
      addUser(writing, { ...input, passphraseHash }),
    );
    return getPerson(context.newsroom.store.read, id);
  }),
  updateUser: api.newsroom.updateUser.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) => changeUser(writing, input));
    return getPerson(context.newsroom.store.read, input.userId);
  }),
  setPassphrase: api.newsroom.setPassphrase.handler(async ({ input, context }) => {
    const { userId } = actorOf(context);
    const row = await context.newsroom.store.read
      .selectFrom('users')
      .select('passphrase_hash')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    if (!(await verifyPassphrase(input.current, row.passphrase_hash)))
      throw new RefusedError('wrongPassphrase');
    const next = await hashPassphrase(input.next);
    await perform(context.newsroom, actorOf(context), async (writing) => {
      await writing.db.updateTable('users').set({ passphrase_hash: next }).where('id', '=', userId).execute();
      await writing.audit({ act: 'user.passphrase', entity: 'user', entityId: userId });
    });
    return {};
  }),
};

async function getPerson(db: ReadDb, id: string) {
  return toPerson(await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}
