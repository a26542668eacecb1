import { useMe } from '../client/session.ts';
import { can } from '#shared/permissions/permissions.ts';
import { ROOMS, type Room } from './rooms.ts';

/** The rooms that the person at this window may enter. */
export function useRooms(): readonly Room[] {
  const me = useMe();
  if (me === null) return [];
  const actor = { userId: me.id, name: me.name, roles: me.roles };
  return ROOMS.filter((room) => can(actor, room.permission).ok);
}
