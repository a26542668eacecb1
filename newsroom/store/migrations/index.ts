import type { Migration } from 'kysely/migration';
import { migration0001 } from './0001-newsroom.ts';
import { migration0002 } from './0002-search.ts';

/** Every migration in order. They only go forward; a shipped one never changes. */
export const migrations: Record<string, Migration> = {
  '0001-newsroom': migration0001,
  '0002-search': migration0002,
};
