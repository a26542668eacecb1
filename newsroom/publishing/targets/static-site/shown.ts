import { sql } from 'kysely';
import { LanguageSchema } from '#shared/contract/common.ts';
import { EditionId, RevisionId, StoryId, type Instant } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import type { ReadDb } from '../../../store/open.ts';
import type { Dispatch } from '../target.ts';

/** An edition as the site shows it, without its text. */
export interface Shown {
  readonly editionId: EditionId;
  readonly storyId: StoryId;
  readonly language: Language;
  readonly slug: string;
  readonly sectionSlug: string;
  readonly breakingLevel: string | null;
  readonly breakingExpiresAt: Instant | null;
  readonly revisionId: RevisionId;
  readonly hash: string;
  readonly isRetracted: boolean;
  readonly note: string | null;
  readonly at: Instant;
  readonly firstAt: Instant;
  readonly views: number;
  /** Differs whenever anything differs that the page shows besides a text. */
  readonly stamp: string;
}

/** Everything that was published at a target, with what is on its way there in its place. */
export async function listShown(
  db: ReadDb,
  targetId: string,
  carrying: ReadonlyMap<string, Dispatch>,
): Promise<Shown[]> {
  const published = await placed(db)
    .innerJoin('publications', 'publications.edition_id', 'editions.id')
    .select([
      'publications.revision_id',
      'publications.hash',
      'publications.action',
      'publications.note',
      'publications.at',
      'publications.first_at',
    ])
    .where('publications.target_id', '=', targetId)
    .execute();
  const rows = published.filter((row) => !carrying.has(row.edition_id)).map((row) => toShown(row, row));
  for (const dispatch of carrying.values()) rows.push(await getShown(db, dispatch));
  return rows;
}

/** The same of one edition that is on its way. */
export async function getShown(db: ReadDb, dispatch: Dispatch): Promise<Shown> {
  const row = await placed(db).where('editions.id', '=', dispatch.editionId).executeTakeFirstOrThrow();
  return toShown(row, {
    revision_id: dispatch.revisionId,
    hash: dispatch.hash,
    action: dispatch.action,
    note: dispatch.note,
    at: dispatch.at,
    first_at: dispatch.firstAt,
  });
}

function placed(db: ReadDb) {
  return db
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .innerJoin('sections', 'sections.id', 'stories.section_id')
    .leftJoin('views', 'views.edition_id', 'editions.id')
    .select((e) => [
      'editions.id as edition_id',
      'editions.story_id',
      'editions.language',
      'stories.slug',
      'sections.slug as section_slug',
      'stories.breaking_level',
      'stories.breaking_expires_at',
      e.fn.coalesce('views.count', sql.lit(0)).as('views'),
      e
        .selectFrom('comments')
        .select(sql<string | null>`group_concat(comments.id)`.as('ids'))
        .whereRef('comments.edition_id', '=', 'editions.id')
        .where('comments.state', '=', 'approved')
        .as('comment_ids'),
      e
        .selectFrom('corrections')
        .select(e.fn.countAll<number>().as('count'))
        .whereRef('corrections.edition_id', '=', 'editions.id')
        .as('corrections'),
    ]);
}

interface PlacedRow {
  readonly edition_id: string;
  readonly story_id: string;
  readonly language: string;
  readonly slug: string;
  readonly section_slug: string;
  readonly breaking_level: string | null;
  readonly breaking_expires_at: string | null;
  readonly views: number;
  readonly comment_ids: string | null;
  readonly corrections: number | null;
}

interface PublishedRow {
  readonly revision_id: string;
  readonly hash: string;
  readonly action: string;
  readonly note: string | null;
  readonly at: string;
  readonly first_at: string;
}

function toShown(place: PlacedRow, published: PublishedRow): Shown {
  return {
    editionId: EditionId.parse(place.edition_id),
    storyId: StoryId.parse(place.story_id),
    language: LanguageSchema.parse(place.language),
    slug: place.slug,
    sectionSlug: place.section_slug,
    breakingLevel: place.breaking_level,
    breakingExpiresAt: place.breaking_expires_at,
    revisionId: RevisionId.parse(published.revision_id),
    hash: published.hash,
    isRetracted: published.action === 'retract',
    note: published.note,
    at: published.at,
    firstAt: published.first_at,
    views: place.views,
    stamp: JSON.stringify([place, published.revision_id, published.action, published.note, published.at]),
  };
}
