import { MediaId } from '#shared/model/ids.ts';
import { forReaders } from '#shared/editor/elements/elements.ts';
import { storyLinksOf } from '#shared/editor/story-link.ts';
import { mediaIdsOf } from '#shared/editor/text.ts';
import type { RevisionContent } from '#shared/editor/content.ts';
import type { LiveArticle, SiteImage } from '#site/model.ts';
import { getRevisionContent } from '../../../revisions/read.ts';
import type { ReadDb } from '../../../store/open.ts';
import type { Shown } from './shown.ts';

/** All that the page of an edition shows: the frozen revision, and what readers and editors added around it. */
export async function loadArticle(
  db: ReadDb,
  shown: Shown,
  findStory: (storyId: string) => string | undefined,
): Promise<LiveArticle> {
  const { content } = await getRevisionContent(db, shown.revisionId);
  return {
    ...articleFacts(shown, content),
    corrections: await loadCorrections(db, shown),
    comments: await loadComments(db, shown.editionId),
    images: await loadImages(db, content),
    storyLinks: storyLinksIn(content, findStory),
  };
}

/** The addresses of the stories that a text links to, where readers can open them. */
export function storyLinksIn(
  { body }: Pick<RevisionContent, 'body'>,
  findStory: (storyId: string) => string | undefined,
): LiveArticle['storyLinks'] {
  const found = storyLinksOf(body).map((id) => [id, findStory(id)] as const);
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The half of an article that its edition and its text say by themselves. */
export function articleFacts(
  shown: Omit<Shown, 'stamp'>,
  content: RevisionContent,
): Omit<LiveArticle, 'corrections' | 'comments' | 'images' | 'storyLinks'> {
  const { headline, deck, byline, dateline, body } = content;
  const level = shown.breakingLevel;
  return {
    storyId: shown.storyId,
    editionId: shown.editionId,
    revisionId: shown.revisionId,
    hash: shown.hash,
    language: shown.language,
    slug: shown.slug,
    sectionSlug: shown.sectionSlug,
    headline,
    deck,
    byline,
    dateline,
    body: forReaders(body),
    breaking:
      shown.breakingExpiresAt !== null && (level === 'breaking' || level === 'urgent')
        ? { level, expiresAt: shown.breakingExpiresAt }
        : null,
    firstPublishedAt: shown.firstAt,
    updatedAt: shown.at,
    retracted: shown.isRetracted ? { at: shown.at, reason: shown.note ?? '' } : null,
    views: shown.views,
  };
}

/** The pictures of a text, in every width that is stored; `address` says where a page finds a file. */
export async function loadImages(
  db: ReadDb,
  content: Pick<RevisionContent, 'body'>,
  address: (mediaId: string, width: number) => string = mediaAddress,
): Promise<SiteImage[]> {
  const ids = mediaIdsOf(content.body);
  if (ids.length === 0) return [];
  const media = await db
    .selectFrom('media')
    .select(['id', 'width', 'height'])
    .where('id', 'in', ids)
    .execute();
  const files = await db
    .selectFrom('media_files')
    .select(['media_id', 'width'])
    .where('media_id', 'in', ids)
    .orderBy('width')
    .execute();
  return media.map(({ id, width, height }) => ({
    mediaId: MediaId.parse(id),
    width,
    height,
    files: files
      .filter((file) => file.media_id === id)
      .map((file) => ({ width: file.width, url: address(id, file.width) })),
  }));
}

const mediaAddress = (mediaId: string, width: number) => `/media/${mediaId}-${width}.webp`;

/** The bytes of a file that `loadImages` named. */
export async function readSiteMedia(db: ReadDb, path: string): Promise<Uint8Array> {
  const [, id, width] = /^media\/([0-9a-f-]{36})-(\d+)\.webp$/u.exec(path) ?? [];
  const file = await db
    .selectFrom('media_files')
    .select('bytes')
    .where('media_id', '=', id ?? '')
    .where('width', '=', Number(width))
    .executeTakeFirst();
  if (file === undefined) throw new Error(`the site asks for a picture that is not stored: ${path}`);
  return file.bytes;
}

/** The notes of the corrections that the shown revision holds; later ones are on their way with a later one. */
function loadCorrections(db: ReadDb, shown: Shown): Promise<{ at: string; note: string }[]> {
  return db
    .selectFrom('corrections')
    .innerJoin('revisions', 'revisions.id', 'corrections.revision_id')
    .select(['corrections.at', 'corrections.note'])
    .where('corrections.edition_id', '=', shown.editionId)
    .where('revisions.number', '<=', (e) =>
      e.selectFrom('revisions as shown').select('shown.number').where('shown.id', '=', shown.revisionId),
    )
    .orderBy('corrections.at')
    .execute();
}

async function loadComments(db: ReadDb, editionId: string): Promise<LiveArticle['comments']> {
  const rows = await db
    .selectFrom('comments')
    .select(['id', 'author_name', 'text', 'created_at'])
    .where('edition_id', '=', editionId)
    .where('state', '=', 'approved')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, authorName: row.author_name, text: row.text, at: row.created_at }));
}
