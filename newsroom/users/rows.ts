import { z } from 'zod';
import { LanguageSchema, RoleSchema, type PersonSummary } from '#shared/contract/common.ts';
import { UserId } from '#shared/model/ids.ts';
import type { Role } from '#shared/permissions/roles.ts';
import type { UsersTable } from '../store/tables.ts';

const Roles = z.array(RoleSchema);

/** The roles column, checked. */
export function parseRoles(json: string): Role[] {
  return Roles.parse(JSON.parse(json));
}

/** A user's row as other people see it. */
export function toPerson(
  row: Pick<UsersTable, 'id' | 'handle' | 'name' | 'roles' | 'is_active'>,
): PersonSummary {
  return {
    id: UserId.parse(row.id),
    handle: row.handle,
    name: row.name,
    roles: parseRoles(row.roles),
    isActive: row.is_active === 1,
  };
}

/** The same for the person themselves, with the language of their app. */
export function toMe(row: UsersTable) {
  return { ...toPerson(row), locale: LanguageSchema.parse(row.locale) };
}
