import { BookCheck, Inbox, MessagesSquare, Newspaper, Send, Settings } from 'lucide-react';
import type { Permission } from '#shared/permissions/permissions.ts';

/** The rooms of the desk in the order of the rail; a person sees those that they may enter. */
export const ROOMS = [
  { id: 'stories', path: '/stories', icon: Newspaper, permission: 'story.read' },
  { id: 'review', path: '/review', icon: BookCheck, permission: 'story.read' },
  { id: 'queue', path: '/queue', icon: Send, permission: 'queue.read' },
  { id: 'moderation', path: '/moderation', icon: MessagesSquare, permission: 'comment.read' },
  { id: 'readers', path: '/readers', icon: Inbox, permission: 'chat.read' },
  { id: 'settings', path: '/settings', icon: Settings, permission: 'newsroom.read' },
] as const satisfies readonly { id: string; path: string; icon: unknown; permission: Permission }[];

export type Room = (typeof ROOMS)[number];
