import { createHash } from 'node:crypto';
import { UserId } from '#shared/model/ids.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import { parseRoles } from '../users/rows.ts';
import type { Performer } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';

/** Who is at one window. The host holds its key; the window can sign in, but never say who it is. */
export interface Session {
  /** The person signed in now, with the roles they have now; undefined when nobody is or they were made inactive. */
  actor(): Promise<Actor | undefined>;
  signIn(userId: UserId): Promise<void>;
  signOut(): Promise<void>;
}

/** The session of a window, kept under a secret key of the host's, so that a reload stays signed in. */
export function sessionOf(room: Performer, key: string): Session {
  const keyHash = createHash('sha256').update(key).digest('hex');
  return {
    async actor() {
      const row = await room.store.read
        .selectFrom('sessions')
        .innerJoin('users', 'users.id', 'sessions.user_id')
        .select(['users.id', 'users.name', 'users.roles', 'users.is_active'])
        .where('key_hash', '=', keyHash)
        .executeTakeFirst();
      return row === undefined || row.is_active === 0
        ? undefined
        : { userId: UserId.parse(row.id), name: row.name, roles: parseRoles(row.roles) };
    },
    async signIn(userId) {
      await room.store.write(async (db) => {
        await db.deleteFrom('sessions').where('key_hash', '=', keyHash).execute();
        await db
          .insertInto('sessions')
          .values({ key_hash: keyHash, user_id: userId, created_at: room.platform.now() })
          .execute();
      });
    },
    async signOut() {
      await room.store.write(async (db) => {
        await db.deleteFrom('sessions').where('key_hash', '=', keyHash).execute();
      });
    },
  };
}

/** A terminal has no window that could stay signed in: each command names its profile. */
const keepsNothing = { signIn: async () => {}, signOut: async () => {} };

/**
 * The session of a terminal on this machine: whoever can read the data folder is trusted to name a profile.
 * @throws RefusedError `notFound` when no profile has that handle, `userInactive` when it was closed
 */
export async function sessionAs(room: Performer, handle: string): Promise<Session> {
  const row = await room.store.read
    .selectFrom('users')
    .selectAll()
    .where('handle', '=', handle)
    .executeTakeFirst();
  if (row === undefined) throw new RefusedError('notFound', { what: 'user', id: handle });
  if (row.is_active === 0) throw new RefusedError('userInactive', { name: row.name });
  const actor: Actor = { userId: UserId.parse(row.id), name: row.name, roles: parseRoles(row.roles) };
  return { actor: async () => actor, ...keepsNothing };
}

/** The session of a terminal that names nobody: it may only do what anyone may. */
export const anonymousSession: Session = { actor: async () => undefined, ...keepsNothing };
