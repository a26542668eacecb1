import { MediaId, UserId } from '#shared/model/ids.ts';
import { actorOf, api } from '../api/implementer.ts';
import { perform } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { convertPicture } from './convert.ts';
import { readMediaFile } from './read.ts';
import { storePicture } from './store-picture.ts';

/** Pictures. */
export const mediaApi = {
  add: api.media.add.handler(async ({ input, context }) => {
    const picture = await convertPicture(Buffer.from(input.bytesBase64, 'base64'));
    return perform(context.newsroom, actorOf(context), (writing) =>
      storePicture(writing, input.name, picture),
    );
  }),
  read: api.media.read.handler(async ({ input, context }) => {
    const file = await readMediaFile(context.newsroom.store.read, input.mediaId, input.widthPx);
    if (file === undefined) throw new RefusedError('notFound', { what: 'media', id: input.mediaId });
    return { mime: file.mime, bytesBase64: Buffer.from(file.bytes).toString('base64') };
  }),
  list: api.media.list.handler(async ({ context }) => {
    const rows = await context.newsroom.store.read
      .selectFrom('media')
      .selectAll()
      .orderBy('created_at', 'desc')
      .limit(500)
      .execute();
    return rows.map((row) => ({
      id: MediaId.parse(row.id),
      name: row.name,
      width: row.width,
      height: row.height,
      createdAt: row.created_at,
      byUserId: UserId.parse(row.created_by),
    }));
  }),
};
