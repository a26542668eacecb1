import type { RevisionContent } from '#shared/editor/content.ts';
import { RevisionId, type EditionId } from '#shared/model/ids.ts';
import { renderPreview } from '#site/preview.ts';
import { readMediaFile } from '../../../media/read.ts';
import type { TargetRoom } from '../create.ts';
import { articleFacts, loadImages } from './article.ts';
import { getShown } from './shown.ts';
import { siteFacts } from './site-facts.ts';

const NO_REVISION = RevisionId.parse('00000000-0000-7000-8000-000000000000');
const PICTURE_WIDTH_PX = 800;

/** The page that readers would see if this text were published now, as one document that needs nothing else. */
export async function previewPage(
  room: TargetRoom,
  editionId: EditionId,
  content: RevisionContent,
  hash: string,
): Promise<string> {
  const { read } = room.store;
  const now = room.platform.now();
  const edition = await read
    .selectFrom('editions')
    .select(['live_revision_id', 'first_published_at'])
    .where('id', '=', editionId)
    .executeTakeFirstOrThrow();
  const shown = await getShown(read, {
    editionId,
    revisionId: RevisionId.catch(NO_REVISION).parse(edition.live_revision_id),
    action: 'publish',
    note: null,
    content,
    hash,
    at: now,
    firstAt: edition.first_published_at ?? now,
  });
  const images = await loadImages(read, content);
  const article = {
    ...articleFacts(shown, content),
    corrections: [],
    comments: [],
    // A preview opens nothing: it is looked at inside the app.
    storyLinks: {},
    images: await Promise.all(
      images.map(async (image) => {
        const file = await readMediaFile(read, image.mediaId, PICTURE_WIDTH_PX);
        const url = `data:${file?.mime ?? ''};base64,${Buffer.from(file?.bytes ?? []).toString('base64')}`;
        return { ...image, files: [{ width: PICTURE_WIDTH_PX, url }] };
      }),
    ),
  };
  return renderPreview({ ...(await siteFacts(room)), articles: [] }, article);
}
