import type { Writing } from '../../perform.ts';

/** The target that every newsroom has from the first day: its own newspaper, as files in the data folder. */
export async function addDefaultTargets(writing: Writing): Promise<void> {
  const id = writing.newId();
  await writing.db
    .insertInto('targets')
    .values({
      id,
      kind: 'static-site',
      name: 'static-site',
      settings: JSON.stringify({ folder: null }),
      is_paused: 0,
      created_at: writing.now,
    })
    .execute();
  await writing.changed('target', id);
}
