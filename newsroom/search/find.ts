import { sql } from 'kysely';
import type { z } from 'zod';
import type { SearchHit, searchContract } from '#shared/contract/desk.ts';
import { EditionStateSchema, LanguageSchema } from '#shared/contract/common.ts';
import { snippet, type SoughtWord } from '#shared/language/snippet.ts';
import { EditionId, StoryId } from '#shared/model/ids.ts';
import { lightOf, type Delivery } from '#shared/workflow/light.ts';
import { loadDeliveries } from '../publishing/delivery.ts';
import type { ReadDb } from '../store/open.ts';
import { buildMatch, type Match } from './match.ts';

type FindInput = z.output<NonNullable<(typeof searchContract.find)['~orpc']['inputSchema']>>;
type Hit = z.infer<typeof SearchHit>;

const SNIPPET_CHARACTERS = 160;
/** How far back a search by date looks before it says that there is more. */
const MAX_CANDIDATES = 2000;

/**
 * Editions in which every word of the query is found: those that have them all in the headline first, the newest
 * first in each group. Nothing is ranked by counting, so a common word costs no more than a rare one.
 */
export async function find(db: ReadDb, input: FindInput): Promise<{ hits: Hit[]; isCapped: boolean }> {
  const match = buildMatch(input.query, input.author ?? '', input, input.isTyping);
  if (match === undefined) return { hits: [], isCapped: false };
  const keys = await findKeys(db, match, input);
  const rows = (await loadRows(db, keys)).slice(0, input.limit);
  const deliveries = await loadDeliveries(
    db,
    rows.map((row) => row.id),
  );
  return {
    hits: rows.map((row) => toHit(row, match.sought, deliveries.get(row.id) ?? 'arrived')),
    isCapped: keys.length > input.limit,
  };
}

async function findKeys(db: ReadDb, match: Match, input: FindInput): Promise<number[]> {
  const wanted = input.limit + 1;
  const first =
    match.inHeadline === null || input.isTyping ? [] : await newest(db, match.inHeadline, input, wanted);
  if (first.length >= wanted) return first;
  const rest = await newest(db, match.anywhere, input, wanted);
  return [...new Set([...first, ...rest])].slice(0, wanted);
}

async function newest(db: ReadDb, match: string, input: FindInput, limit: number): Promise<number[]> {
  const found = db
    .selectFrom('edition_search')
    .select('rowid')
    .where(sql<boolean>`edition_search match ${match}`)
    .orderBy('rowid', 'desc');
  if (input.from === undefined && input.to === undefined)
    return (await found.limit(limit).execute()).map((row) => row.rowid);
  let dated = db
    .selectFrom(found.limit(MAX_CANDIDATES).as('found'))
    .innerJoin('search_keys', 'search_keys.key', 'found.rowid')
    .innerJoin('editions', 'editions.id', 'search_keys.edition_id')
    .select('found.rowid')
    .orderBy('found.rowid', 'desc')
    .limit(limit);
  if (input.from !== undefined) dated = dated.where('editions.updated_at', '>=', input.from);
  if (input.to !== undefined) dated = dated.where('editions.updated_at', '<=', input.to);
  return (await dated.execute()).map((row) => row.rowid);
}

async function loadRows(db: ReadDb, keys: readonly number[]) {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('search_keys')
    .innerJoin('editions', 'editions.id', 'search_keys.edition_id')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .innerJoin('sections', 'sections.id', 'stories.section_id')
    .select([
      'search_keys.key',
      'editions.id',
      'editions.story_id',
      'stories.slug',
      'editions.language',
      'editions.state',
      'editions.headline',
      'editions.deck',
      'editions.plain_text',
      'editions.byline',
      'editions.updated_at',
      'editions.live_hash',
      'editions.text_hash',
      'editions.scheduled_at',
      'sections.slug as section',
    ])
    .where('search_keys.key', 'in', keys)
    .execute();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

function toHit(
  row: Awaited<ReturnType<typeof loadRows>>[number],
  sought: readonly SoughtWord[],
  delivery: Delivery,
): Hit {
  const language = LanguageSchema.parse(row.language);
  const state = EditionStateSchema.parse(row.state);
  const pieces = (text: string, maxCharacters: number) =>
    snippet(text, language, sought, maxCharacters).map(({ text, hit }) => ({ text, isHit: hit }));
  return {
    storyId: StoryId.parse(row.story_id),
    editionId: EditionId.parse(row.id),
    slug: row.slug,
    language,
    state,
    light: lightOf({
      state,
      isLive: row.live_hash !== null,
      hasChanges: row.live_hash !== null && row.live_hash !== row.text_hash,
      isScheduled: row.scheduled_at !== null,
      delivery,
      isBehind: false,
    }),
    section: row.section,
    byline: row.byline,
    headline: pieces(row.headline, 300),
    snippet: pieces(row.plain_text, SNIPPET_CHARACTERS),
    updatedAt: row.updated_at,
  };
}
