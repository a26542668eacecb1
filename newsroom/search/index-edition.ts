import { LanguageSchema } from '#shared/contract/common.ts';
import type { ChangeEvent } from '#shared/contract/desk.ts';
import { foldText } from '#shared/language/fold.ts';
import { indexText } from '#shared/language/tokens.ts';
import type { WriteDb } from '../store/open.ts';
import { dateTokens } from './date-tokens.ts';
import { facetTokens } from './facets.ts';

/**
 * Brings the index level with what a command changed, in the command's own transaction: search never shows a state
 * that a list does not.
 */
export async function indexChanges(db: WriteDb, changes: readonly ChangeEvent[]): Promise<void> {
  const idsOf = (entity: ChangeEvent['entity']) =>
    changes.filter((change) => change.entity === entity).map((change) => change.id);
  const storyIds = idsOf('story');
  const ofStories =
    storyIds.length === 0
      ? []
      : await db.selectFrom('editions').select('id').where('story_id', 'in', storyIds).execute();
  for (const id of new Set([...idsOf('edition'), ...ofStories.map((row) => row.id)]))
    await indexEdition(db, id);
}

async function indexEdition(db: WriteDb, editionId: string): Promise<void> {
  const row = await db
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .innerJoin('sections', 'sections.id', 'stories.section_id')
    .select([
      'editions.language',
      'editions.state',
      'editions.headline',
      'editions.deck',
      'editions.byline',
      'editions.plain_text',
      'editions.text_hash',
      'sections.slug as section',
      'editions.updated_at',
    ])
    .where('editions.id', '=', editionId)
    .executeTakeFirst();
  if (row === undefined) return;
  const facets = [
    ...facetTokens({ language: row.language, state: row.state, section: row.section }),
    ...dateTokens(row.updated_at),
  ].join(' ');
  const signature = `${row.text_hash} ${facets}`;
  const known = await db
    .selectFrom('search_keys')
    .select(['key', 'signature'])
    .where('edition_id', '=', editionId)
    .executeTakeFirst();
  if (known?.signature === signature) return;
  const language = LanguageSchema.parse(row.language);
  const headline = `${row.headline}\n${row.deck}`;
  const columns = {
    // The words themselves too, so that a headline is found while its last word is still being typed.
    headline: `${indexText(headline, language)} ${foldText(headline)}`,
    body: indexText(row.plain_text, language),
    byline: `${indexText(row.byline, language)} ${foldText(row.byline)}`,
    facets,
  };
  if (known === undefined) {
    const { key } = await db
      .insertInto('search_keys')
      .values({ edition_id: editionId, signature })
      .returning('key')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('edition_search')
      .values({ rowid: key, ...columns })
      .execute();
    return;
  }
  await db.updateTable('search_keys').set({ signature }).where('key', '=', known.key).execute();
  await db.deleteFrom('edition_search').where('rowid', '=', known.key).execute();
  await db
    .insertInto('edition_search')
    .values({ rowid: known.key, ...columns })
    .execute();
}
