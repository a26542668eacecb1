import { RefusedError } from '../refused-error.ts';
import type { ReadDb, WriteDb } from '../store/open.ts';
import type { EditionsTable, StoriesTable } from '../store/tables.ts';

/** The story's row. @throws RefusedError `notFound` */
export async function requireStory(db: ReadDb | WriteDb, id: string): Promise<StoriesTable> {
  const story = await db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst();
  if (story === undefined) throw new RefusedError('notFound', { what: 'story', id });
  return story;
}

/** The edition's row. @throws RefusedError `notFound` */
export async function requireEdition(db: ReadDb | WriteDb, id: string): Promise<EditionsTable> {
  const edition = await db.selectFrom('editions').selectAll().where('id', '=', id).executeTakeFirst();
  if (edition === undefined) throw new RefusedError('notFound', { what: 'edition', id });
  return edition;
}
