import { ProfileInput } from '#shared/contract/newsroom.ts';
import type { Writing } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import type { ReadDb, WriteDb } from '../store/open.ts';

/** The newspaper's profile; refused with `notSetUp` before the first run is done. */
export async function getProfile(db: ReadDb | WriteDb): Promise<ProfileInput> {
  const profile = await findProfile(db);
  if (profile === undefined) throw new RefusedError('notSetUp');
  return profile;
}

/** The same, undefined before the first run is done. */
export async function findProfile(db: ReadDb | WriteDb): Promise<ProfileInput | undefined> {
  const row = await db.selectFrom('profile').select('data').where('id', '=', 1).executeTakeFirst();
  return row === undefined ? undefined : ProfileInput.parse(JSON.parse(row.data));
}

/** Writes the profile and brings the sections table level with it; a section in use cannot be left out. */
export async function saveProfile(writing: Writing, profile: ProfileInput, isDemo = false): Promise<void> {
  assertTimeZones(profile);
  const { db, now } = writing;
  const data = JSON.stringify(profile);
  await db
    .insertInto('profile')
    .values({ id: 1, data, is_demo: isDemo ? 1 : 0, created_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ data }))
    .execute();
  const slugs = profile.sections.map((section) => section.slug);
  const inUse = await db
    .selectFrom('sections')
    .innerJoin('stories', 'stories.section_id', 'sections.id')
    .select('sections.slug')
    .where('sections.slug', 'not in', slugs)
    .executeTakeFirst();
  if (inUse !== undefined) throw new RefusedError('invalidInput', { field: 'sections', section: inUse.slug });
  await db.deleteFrom('sections').where('slug', 'not in', slugs).execute();
  for (const [position, section] of profile.sections.entries()) {
    const values = { slug: section.slug, name: JSON.stringify(section.name), position };
    await db
      .insertInto('sections')
      .values({ id: writing.newId(), ...values })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet(values))
      .execute();
  }
  await writing.audit({
    act: 'newsroom.configure',
    entity: 'newsroom',
    entityId: 'newsroom',
    details: { sections: slugs },
  });
  await writing.changed('newsroom', 'newsroom');
}

function assertTimeZones(profile: ProfileInput): void {
  for (const office of profile.offices) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: office.timeZone });
    } catch (error) {
      throw new RefusedError('invalidInput', { field: 'timeZone', value: office.timeZone }, { cause: error });
    }
  }
}
