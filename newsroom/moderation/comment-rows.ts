import { z } from 'zod';
import { CommentStateSchema, RuleMatch, type ModeratedComment } from '#shared/contract/moderation.ts';
import { LanguageSchema } from '#shared/contract/common.ts';
import { CommentId, EditionId, StoryId } from '#shared/model/ids.ts';
import type { ReadDb, WriteDb } from '../store/open.ts';

const Matches = z.array(RuleMatch);

/** Comments with their page and their author's record; never with an e-mail. */
export function selectComments(db: ReadDb | WriteDb) {
  return db
    .selectFrom('comments')
    .innerJoin('editions', 'editions.id', 'comments.edition_id')
    .leftJoin('users', 'users.id', 'comments.decided_by')
    .leftJoin('publications', (join) =>
      join
        .onRef('publications.edition_id', '=', 'comments.edition_id')
        .on('publications.target_id', '=', (e) =>
          e.selectFrom('targets').select('id').where('kind', '=', 'static-site').limit(1),
        ),
    )
    .select([
      'comments.id',
      'comments.state',
      'comments.author_name',
      'comments.author_key',
      'comments.text',
      'comments.language',
      'comments.story_id',
      'comments.edition_id',
      'comments.matches',
      'comments.created_at',
      'comments.decided_at',
      'users.name as decided_by_name',
      'editions.headline',
      'publications.remote_id as page',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectComments>['execute']>>[number];

/** The rows as moderators see them, with how each author fared before. */
export async function toModerated(
  db: ReadDb | WriteDb,
  rows: readonly Row[],
  siteUrl: string | null,
): Promise<ModeratedComment[]> {
  const records = await recordsOf(db, [...new Set(rows.map((row) => row.author_key))]);
  return rows.map((row) => ({
    id: CommentId.parse(row.id),
    state: CommentStateSchema.parse(row.state),
    authorName: row.author_name,
    text: row.text,
    language: LanguageSchema.parse(row.language),
    storyId: StoryId.parse(row.story_id),
    editionId: EditionId.parse(row.edition_id),
    headline: row.headline,
    pageUrl: row.page === null || siteUrl === null ? null : siteUrl + row.page,
    matches: Matches.parse(JSON.parse(row.matches)),
    authorRecord: records.get(row.author_key) ?? { approved: 0, rejected: 0, spam: 0, pending: 0 },
    createdAt: row.created_at,
    decidedAt: row.decided_at,
    decidedByName: row.decided_by_name,
  }));
}

async function recordsOf(db: ReadDb | WriteDb, authorKeys: readonly string[]) {
  const records = new Map<string, ModeratedComment['authorRecord']>();
  if (authorKeys.length === 0) return records;
  const counts = await db
    .selectFrom('comments')
    .select(['author_key', 'state', (e) => e.fn.countAll<number>().as('count')])
    .where('author_key', 'in', authorKeys)
    .groupBy(['author_key', 'state'])
    .execute();
  for (const { author_key, state, count } of counts) {
    const record = records.get(author_key) ?? { approved: 0, rejected: 0, spam: 0, pending: 0 };
    records.set(author_key, { ...record, [CommentStateSchema.parse(state)]: count });
  }
  return records;
}
