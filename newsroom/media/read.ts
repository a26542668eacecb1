import type { ReadDb } from '../store/open.ts';

/** A picture at the stored width that is nearest to the wanted one; undefined when there is no such picture. */
export async function readMediaFile(
  db: ReadDb,
  mediaId: string,
  widthPx: number,
): Promise<{ mime: string; bytes: Uint8Array } | undefined> {
  const widths = await db
    .selectFrom('media_files')
    .select('width')
    .where('media_id', '=', mediaId)
    .orderBy('width')
    .execute();
  const nearest = widths.toSorted((a, b) => Math.abs(a.width - widthPx) - Math.abs(b.width - widthPx))[0];
  if (nearest === undefined) return undefined;
  return db
    .selectFrom('media_files')
    .select(['mime', 'bytes'])
    .where('media_id', '=', mediaId)
    .where('width', '=', nearest.width)
    .executeTakeFirst();
}
