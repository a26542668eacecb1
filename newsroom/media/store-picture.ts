import { MediaId } from '#shared/model/ids.ts';
import type { Writing } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import type { MediaTable } from '../store/tables.ts';
import type { ConvertedPicture } from './convert.ts';

/** Stores a picture once: the same bytes again give the picture that is there. */
export async function storePicture(writing: Writing, name: string, picture: ConvertedPicture) {
  const known = await writing.db
    .selectFrom('media')
    .selectAll()
    .where('content_hash', '=', picture.contentHash)
    .executeTakeFirst();
  if (known !== undefined) return toPicture(known);
  const row = {
    id: writing.newId(),
    content_hash: picture.contentHash,
    name,
    width: picture.width,
    height: picture.height,
    caption: picture.caption,
    credit: picture.credit,
    created_by: actorId(writing),
    created_at: writing.now,
  };
  await writing.db.insertInto('media').values(row).execute();
  for (const file of picture.files)
    await writing.db
      .insertInto('media_files')
      .values({ media_id: row.id, width: file.width, mime: file.mime, bytes: Buffer.from(file.bytes) })
      .execute();
  await writing.audit({
    act: 'media.add',
    entity: 'media',
    entityId: row.id,
    details: { name, contentHash: picture.contentHash },
  });
  await writing.changed('media', row.id);
  return toPicture(row);
}

function actorId(writing: Writing): string {
  if (writing.actor === null) throw new RefusedError('notSignedIn');
  return writing.actor.userId;
}

const toPicture = (row: MediaTable) => ({
  id: MediaId.parse(row.id),
  width: row.width,
  height: row.height,
  name: row.name,
  caption: row.caption,
  credit: row.credit,
});
