import { UserId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import type { Role } from '#shared/permissions/roles.ts';
import type { Writing } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { parseRoles } from './rows.ts';

/** A new profile; the passphrase comes hashed, because hashing takes too long for a transaction. */
export interface NewUser {
  readonly handle: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly passphraseHash: string;
  readonly locale: Language;
  readonly bylines?: Readonly<Record<string, string>>;
}

/** Adds a profile. Refused with `alreadyExists` when the handle is taken. */
export async function addUser(writing: Writing, user: NewUser): Promise<UserId> {
  const taken = await writing.db
    .selectFrom('users')
    .select('id')
    .where('handle', '=', user.handle)
    .executeTakeFirst();
  if (taken !== undefined) throw new RefusedError('alreadyExists', { what: 'user', id: user.handle });
  const id = UserId.parse(writing.newId());
  await writing.db
    .insertInto('users')
    .values({
      id,
      handle: user.handle,
      name: user.name,
      roles: JSON.stringify(user.roles),
      bylines: JSON.stringify(user.bylines ?? {}),
      passphrase_hash: user.passphraseHash,
      locale: user.locale,
      is_active: 1,
      created_at: writing.now,
    })
    .execute();
  await writing.audit({
    act: 'user.create',
    entity: 'user',
    entityId: id,
    details: { handle: user.handle, roles: user.roles },
  });
  await writing.changed('user', id);
  return id;
}

/** Changes a profile. Refused with `lastAdministrator` when nobody could manage users any more. */
export async function changeUser(
  writing: Writing,
  change: { userId: UserId; name: string; roles: readonly Role[]; isActive: boolean },
): Promise<void> {
  const users = await writing.db.selectFrom('users').select(['id', 'roles', 'is_active']).execute();
  if (!users.some((user) => user.id === change.userId))
    throw new RefusedError('notFound', { what: 'user', id: change.userId });
  const keepsOne = users.some((user) =>
    user.id === change.userId
      ? change.isActive && change.roles.includes('administrator')
      : user.is_active === 1 && parseRoles(user.roles).includes('administrator'),
  );
  if (!keepsOne) throw new RefusedError('lastAdministrator');
  await writing.db
    .updateTable('users')
    .set({ name: change.name, roles: JSON.stringify(change.roles), is_active: change.isActive ? 1 : 0 })
    .where('id', '=', change.userId)
    .execute();
  await writing.audit({
    act: 'user.change',
    entity: 'user',
    entityId: change.userId,
    details: { roles: change.roles, isActive: change.isActive },
  });
  await writing.changed('user', change.userId);
}
