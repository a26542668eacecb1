import {
  BreakingSchema,
  EditionStateSchema,
  LanguageSchema,
  LocalizedTextSchema,
  type EditionSummary,
  type StorySummary,
} from '#shared/contract/common.ts';
import { EditionId, StoryId } from '#shared/model/ids.ts';
import { LANGUAGES } from '#shared/model/language.ts';
import { lightOf, type Delivery, type Light } from '#shared/workflow/light.ts';
import { loadDeliveries } from '../publishing/delivery.ts';
import type { ReadDb } from '../store/open.ts';
import type { EditionsTable } from '../store/tables.ts';

/** Stories with their editions, in the order of the ids that are given; unknown ids are left out. */
export async function loadSummaries(
  db: ReadDb,
  ids: readonly string[],
  now: string,
): Promise<StorySummary[]> {
  if (ids.length === 0) return [];
  const stories = await db
    .selectFrom('stories')
    .innerJoin('sections', 'sections.id', 'stories.section_id')
    .leftJoin('users', 'users.id', 'stories.breaking_owner_id')
    .selectAll('stories')
    .select(['sections.slug as section_slug', 'sections.name as section_name', 'users.name as owner_name'])
    .where('stories.id', 'in', ids)
    .execute();
  const editions = await db.selectFrom('editions').selectAll().where('story_id', 'in', ids).execute();
  const deliveries = await loadDeliveries(
    db,
    editions.map((edition) => edition.id),
  );
  const byId = new Map(stories.map((story) => [story.id, story]));
  return ids.flatMap((id): StorySummary[] => {
    const story = byId.get(id);
    if (story === undefined) return [];
    const own = editions
      .filter((edition) => edition.story_id === id)
      .toSorted((a, b) => languageOrder(a) - languageOrder(b));
    return [
      {
        id: StoryId.parse(story.id),
        slug: story.slug,
        section: {
          slug: story.section_slug,
          name: LocalizedTextSchema.parse(JSON.parse(story.section_name)),
        },
        breaking: breakingOf({ ...story, now }),
        embargoUntil: story.embargo_until,
        editions: own.map((edition) => toEditionSummary(edition, own, deliveries.get(edition.id))),
        createdAt: story.created_at,
        updatedAt: story.updated_at,
      },
    ];
  });
}

/** A story's breaking mark; null when it has none or it has expired, even if nobody has taken it away yet. */
export function breakingOf(story: {
  breaking_level: string | null;
  breaking_expires_at: string | null;
  owner_name: string | null;
  now: string;
}) {
  if (
    story.breaking_level === null ||
    story.breaking_expires_at === null ||
    story.breaking_expires_at <= story.now
  )
    return null;
  return BreakingSchema.parse({
    level: story.breaking_level,
    expiresAt: story.breaking_expires_at,
    ownerName: story.owner_name ?? '',
  });
}

/** One edition for a list; `siblings` are all editions of its story, itself included. */
export function toEditionSummary(
  edition: EditionsTable,
  siblings: readonly EditionsTable[],
  delivery: Delivery = 'arrived',
): EditionSummary {
  return {
    id: EditionId.parse(edition.id),
    language: LanguageSchema.parse(edition.language),
    state: EditionStateSchema.parse(edition.state),
    light: lightOfRow(edition, siblings, delivery),
    headline: edition.headline,
    deck: edition.deck,
    byline: edition.byline,
    wordCount: edition.word_count,
    scheduledAt: edition.scheduled_at,
    updatedAt: edition.updated_at,
  };
}

/** The light of an edition's row. It is out of date when another one was updated on the site after it was last published. */
export function lightOfRow(
  edition: EditionsTable,
  siblings: readonly EditionsTable[],
  delivery: Delivery = 'arrived',
): Light {
  const isUpdate = (other: EditionsTable) =>
    other.last_published_at !== null && other.last_published_at !== other.first_published_at;
  return lightOf({
    state: EditionStateSchema.parse(edition.state),
    isLive: edition.live_revision_id !== null,
    hasChanges: edition.live_hash !== null && edition.live_hash !== edition.text_hash,
    isScheduled: edition.scheduled_at !== null,
    delivery,
    isBehind: siblings.some(
      (other) =>
        other.id !== edition.id &&
        isUpdate(other) &&
        (other.last_published_at ?? '') > (edition.last_published_at ?? ''),
    ),
  });
}

const languageOrder = (edition: { language: string }): number =>
  LANGUAGES.findIndex((language) => language === edition.language);
