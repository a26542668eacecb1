import type { UserId } from '../model/ids.ts';
import { refuse, type Verdict } from '../model/refusal.ts';
import type { Role } from './roles.ts';

const everyone = ['journalist', 'editor', 'editor-in-chief', 'moderator', 'administrator'] as const;
const desk = ['journalist', 'editor', 'editor-in-chief'] as const;
const editors = ['editor', 'editor-in-chief'] as const;
const chief = ['editor-in-chief'] as const;
const moderators = ['moderator', 'editor', 'editor-in-chief'] as const;
const administrators = ['administrator', 'editor-in-chief'] as const;

/** Who may do what. A permission that is not in this table is nobody's: the contract denies by default. */
export const PERMISSIONS = {
  'newsroom.read': everyone,
  'newsroom.configure': administrators,
  'user.manage': ['administrator'],
  'story.read': everyone,
  'story.create': desk,
  'story.edit': desk,
  'story.submit': desk,
  'story.return': editors,
  'story.approve': editors,
  'story.publish': editors,
  'story.schedule': editors,
  'story.correct': editors,
  'story.retract': chief,
  'story.spike': desk,
  'story.breaking': editors,
  'story.embargo': editors,
  'queue.read': [...desk, 'administrator'],
  'queue.operate': ['editor', 'editor-in-chief', 'administrator'],
  'site.build': ['editor', 'editor-in-chief', 'administrator'],
  'comment.read': moderators,
  'comment.decide': moderators,
  'comment.seeEmail': ['moderator', 'editor-in-chief'],
  'chat.read': moderators,
  'chat.answer': moderators,
  'media.add': desk,
  'import.run': desk,
  'audit.read': [...desk, 'moderator', 'administrator'],
  'audit.verify': administrators,
  'maintenance.backup': administrators,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** The person on whose behalf an act is done, as the host vouches for them. */
export interface Actor {
  readonly userId: UserId;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Whether the actor may, and if not, which roles could. */
export function can(actor: Actor | undefined, permission: Permission): Verdict {
  if (actor === undefined) return refuse('notSignedIn');
  const allowed: readonly Role[] = PERMISSIONS[permission];
  if (actor.roles.some((role) => allowed.includes(role))) return { ok: true };
  return refuse('roleMayNot', { permission, roles: allowed.join(',') });
}
