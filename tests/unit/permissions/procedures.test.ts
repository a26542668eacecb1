import { expect, test } from 'vitest';
import { UserId } from '#shared/model/ids.ts';
import { PERMISSIONS, can, type Actor } from '#shared/permissions/permissions.ts';
import { ROLES, type Role } from '#shared/permissions/roles.ts';
import { PROCEDURES, type NamedProcedure } from '#tests/support/procedures.ts';

const initials: Record<Role, string> = {
  journalist: 'J',
  editor: 'E',
  'editor-in-chief': 'C',
  moderator: 'M',
  administrator: 'A',
};

const holderOf = (role: Role): Actor => ({
  userId: UserId.parse('01900000-0000-7000-8000-000000000001'),
  name: role,
  roles: [role],
});

function mayCall({ permission }: NamedProcedure, actor: Actor | undefined): boolean {
  if (permission === 'nobody') return false;
  if (permission === 'anyone') return true;
  if (permission === 'signedIn') return actor !== undefined;
  return can(actor, permission).ok;
}

test('who may call what, procedure by procedure: J journalist, E editor, C chief, M moderator, A administrator, - nobody signed in', () => {
  const widest = Math.max(...PROCEDURES.map(({ name }) => name.length));
  const table = PROCEDURES.map((procedure) => {
    const roles = ROLES.map((role) => (mayCall(procedure, holderOf(role)) ? initials[role] : '.')).join('');
    return `${procedure.name.padEnd(widest)}  ${roles}${mayCall(procedure, undefined) ? '-' : '.'}`;
  }).join('\n');
  expect(table).toMatchSnapshot();
});

test('every procedure says who may call it', () => {
  expect(PROCEDURES.filter(({ permission }) => permission === 'nobody')).toEqual([]);
});

test('every permission but the workflow’s own is asked for by some procedure', () => {
  const asked = new Set(PROCEDURES.map(({ permission }) => permission));
  expect(Object.keys(PERMISSIONS).filter((permission) => !asked.has(permission as never))).toEqual([]);
});

test('a person without a role may do nothing but what anyone at the desk may', () => {
  const nobody: Actor = { ...holderOf('journalist'), roles: [] };
  for (const procedure of PROCEDURES)
    expect(mayCall(procedure, nobody), procedure.name).toBe(
      procedure.permission === 'anyone' || procedure.permission === 'signedIn',
    );
});

test('a refusal names the roles that could', () => {
  expect(can(holderOf('moderator'), 'story.approve')).toEqual({
    ok: false,
    code: 'roleMayNot',
    params: { permission: 'story.approve', roles: 'editor,editor-in-chief' },
  });
  expect(can(undefined, 'story.read')).toMatchObject({ code: 'notSignedIn' });
});

test('several roles add up: a moderator who is also a journalist may write and decide', () => {
  const both: Actor = { ...holderOf('moderator'), roles: ['moderator', 'journalist'] };
  expect(can(both, 'story.create').ok && can(both, 'comment.decide').ok).toBe(true);
  expect(can(both, 'story.approve').ok).toBe(false);
});
