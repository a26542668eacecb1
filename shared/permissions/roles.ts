/** The roles of a newsroom; a user may hold several. */
export const ROLES = ['journalist', 'editor', 'editor-in-chief', 'moderator', 'administrator'] as const;

export type Role = (typeof ROLES)[number];
