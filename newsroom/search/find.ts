import type { z } from 'zod';
import type { SearchHit, searchContract } from '#shared/contract/desk.ts';
import { EditionStateSchema, LanguageSchema } from '#shared/contract/common.ts';
import { queryTokens } from '#shared/language/tokens.ts';
import { snippet, type SoughtWord } from '#shared/language/snippet.ts';
import { EditionId, StoryId } from '#shared/model/ids.ts';
import { lightOf, type Delivery } from '#shared/workflow/light.ts';
import { loadDeliveries } from '../publishing/delivery.ts';
import type { ReadDb } from '../store/open.ts';
import { facetTokens } from './facets.ts';
import { changedBetween, findKeys } from './find-keys.ts';
import { buildMatch } from './match.ts';

type FindInput = z.output<NonNullable<(typeof searchContract.find)['~orpc']['inputSchema']>>;
type Hit = z.infer<typeof SearchHit>;

const SNIPPET_CHARACTERS = 160;

/**
 * Editions in which every word of the query is found: those that have them all in the headline first, the newest
 * first in each group. Nothing is ranked by counting, so a common word costs no more than a rare one. A search that
 * brings nothing is taken for one whose last word is unfinished.
 */
export async function find(db: ReadDb, input: FindInput): Promise<{ hits: Hit[]; isCapped: boolean }> {
  const found = await look(db, input);
  const mayBeUnfinished = !input.isTyping && queryTokens(input.query).at(-1)?.beginnings.length !== 0;
  return found.hits.length === 0 && mayBeUnfinished ? look(db, { ...input, isTyping: true }) : found;
}

async function look(db: ReadDb, input: FindInput): Promise<{ hits: Hit[]; isCapped: boolean }> {
  const changed = await changedBetween(db, input.from, input.to);
  const match = buildMatch({
    query: input.query,
    author: input.author ?? '',
    facets: [
      ...facetTokens(input).map((token) => [token]),
      ...(changed === undefined ? [] : [changed.tokens]),
    ],
    isTyping: input.isTyping,
  });
  if (match === undefined || changed?.tokens.length === 0) return { hits: [], isCapped: false };
  const keys = await findKeys(db, match, changed, input);
  const rows = await loadRows(db, keys.slice(0, input.limit));
  const deliveries = await loadDeliveries(
    db,
    rows.map((row) => row.id),
  );
  return {
    hits: rows.map((row) => toHit(row, match.sought, deliveries.get(row.id) ?? 'arrived')),
    isCapped: keys.length > input.limit,
  };
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
