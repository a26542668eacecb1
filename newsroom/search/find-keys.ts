import { sql } from 'kysely';
import type { ReadDb } from '../store/open.ts';
import { tokensBetween } from './date-tokens.ts';
import type { Match } from './match.ts';

/** A span of time, and the words of the index that cover it. */
export interface Changed {
  readonly from: string;
  readonly to: string;
  readonly tokens: readonly string[];
}

/** The asked time of last change, as far as there are editions; undefined when none is asked for. */
export async function changedBetween(db: ReadDb, from?: string, to?: string): Promise<Changed | undefined> {
  if (from === undefined && to === undefined) return undefined;
  const first = (order: 'asc' | 'desc') =>
    db.selectFrom('editions').select('updated_at').orderBy('updated_at', order).limit(1).executeTakeFirst();
  const oldest = (await first('asc'))?.updated_at ?? '';
  const newest = (await first('desc'))?.updated_at ?? '';
  const asked = { from: instant(from) ?? oldest, to: instant(to) ?? newest };
  const span = {
    from: asked.from > oldest ? asked.from : oldest,
    to: asked.to < newest ? asked.to : newest,
  };
  return { ...span, tokens: tokensBetween(span.from, span.to) };
}

/** With milliseconds, as instants are stored and compared. */
const instant = (at?: string): string | undefined => (at === undefined ? at : new Date(at).toISOString());

/** The keys of what is found, in the order of `find`: one more than will be shown, to say whether there are more. */
export async function findKeys(
  db: ReadDb,
  match: Match,
  changed: Changed | undefined,
  { isTyping, limit }: { readonly isTyping: boolean; readonly limit: number },
): Promise<number[]> {
  const wanted = limit + 1;
  const first =
    match.inHeadline === null || isTyping ? [] : await newest(db, match.inHeadline, changed, wanted);
  if (first.length >= wanted) return first;
  const rest = await newest(db, match.anywhere, changed, wanted);
  return [...new Set([...first, ...rest])].slice(0, wanted);
}

async function newest(
  db: ReadDb,
  match: string,
  changed: Changed | undefined,
  limit: number,
): Promise<number[]> {
  const found = db
    .selectFrom('edition_search')
    .select('edition_search.rowid')
    .where(sql<boolean>`edition_search match ${match}`)
    .orderBy('edition_search.rowid', 'desc')
    .limit(limit);
  if (changed === undefined) return (await found.execute()).map((row) => row.rowid);
  // A cross join keeps SQLite to this order, so that it looks at no more editions than it gives.
  const dated = found
    .crossJoin('search_keys')
    .crossJoin('editions')
    .whereRef('search_keys.key', '=', 'edition_search.rowid')
    .whereRef('editions.id', '=', 'search_keys.edition_id')
    .where('editions.updated_at', '>=', changed.from)
    .where('editions.updated_at', '<=', changed.to);
  return (await dated.execute()).map((row) => row.rowid);
}
