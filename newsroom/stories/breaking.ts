import type { Instant, StoryId } from '#shared/model/ids.ts';
import type { Writing } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { requireStory } from './require.ts';

/** Marks a story as breaking until an instant; whoever does it owns it. Jobs that wait go to the fast lane. */
export async function setBreaking(
  writing: Writing,
  storyId: StoryId,
  level: 'breaking' | 'urgent',
  expiresAt: Instant,
): Promise<void> {
  if (expiresAt <= writing.now) throw new RefusedError('expiryInPast');
  await requireStory(writing.db, storyId);
  await writeBreaking(writing, storyId, { level, expiresAt, ownerId: writing.actor?.userId ?? null });
  await writing.audit({
    act: 'story.setBreaking',
    entity: 'story',
    entityId: storyId,
    storyId,
    details: { level, expiresAt },
  });
}

/** Takes the mark away: by a person, or by the newsroom when it expires. */
export async function clearBreaking(writing: Writing, storyId: StoryId): Promise<void> {
  await requireStory(writing.db, storyId);
  await writeBreaking(writing, storyId, { level: null, expiresAt: null, ownerId: null });
  await writing.audit({ act: 'story.clearBreaking', entity: 'story', entityId: storyId, storyId });
}

/** Holds a story back until an instant, or lets it go. What readers have already cannot be held back. */
export async function setEmbargo(writing: Writing, storyId: StoryId, until: Instant | null): Promise<void> {
  const { db, now } = writing;
  await requireStory(db, storyId);
  if (until !== null && until <= now) throw new RefusedError('dateInPast');
  const live = await db
    .selectFrom('editions')
    .select('id')
    .where('story_id', '=', storyId)
    .where('live_revision_id', 'is not', null)
    .executeTakeFirst();
  if (until !== null && live !== undefined) throw new RefusedError('liveMustBeRetracted');
  await db
    .updateTable('stories')
    .set({ embargo_until: until, updated_at: now })
    .where('id', '=', storyId)
    .execute();
  await writing.audit({
    act: 'story.setEmbargo',
    entity: 'story',
    entityId: storyId,
    storyId,
    details: { until },
  });
  await writing.changed('story', storyId);
}

async function writeBreaking(
  writing: Writing,
  storyId: StoryId,
  mark: { level: string | null; expiresAt: Instant | null; ownerId: string | null },
): Promise<void> {
  const { db, now } = writing;
  await db
    .updateTable('stories')
    .set({
      breaking_level: mark.level,
      breaking_expires_at: mark.expiresAt,
      breaking_owner_id: mark.ownerId,
      updated_at: now,
    })
    .where('id', '=', storyId)
    .execute();
  await db
    .updateTable('jobs')
    .set({ is_breaking: mark.level === null ? 0 : 1 })
    .where('state', '=', 'waiting')
    .where('edition_id', 'in', (e) => e.selectFrom('editions').select('id').where('story_id', '=', storyId))
    .execute();
  await writing.changed('story', storyId);
}
