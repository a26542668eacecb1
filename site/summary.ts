import { createHash } from 'node:crypto';
import { mediaIdsOf } from '#shared/editor/text.ts';
import type { DocNode } from '#shared/editor/content.ts';
import { textAttribute } from './attribute.ts';
import type { ArticleSummary, LiveArticle, SiteImage } from './model.ts';

/** The light half of an article: what fronts, feeds, sitemap and related posts are made of. */
export function summaryOf(article: LiveArticle): ArticleSummary {
  const { body, corrections, views, comments, images, storyLinks, ...light } = article;
  const shown = new Set(mediaIdsOf(body));
  const used = images.filter((image) => shown.has(image.mediaId));
  const version = createHash('sha256')
    .update(
      JSON.stringify([article.hash, article.revisionId, corrections, views, comments, used, storyLinks]),
    )
    .digest('hex')
    .slice(0, 16);
  return {
    ...light,
    picture: firstPicture(body, used),
    mediaPaths: used.flatMap((image) => image.files.map((file) => file.url.replace(/^\/+/u, ''))),
    version,
  };
}

function firstPicture(node: DocNode, images: readonly SiteImage[]): ArticleSummary['picture'] {
  if (node.type === 'figure') {
    const image = images.find(
      ({ mediaId, files }) => mediaId === node.attrs?.['mediaId'] && files.length > 0,
    );
    return image === undefined ? null : { ...image, alt: textAttribute(node, 'alt') };
  }
  for (const child of node.content ?? []) {
    const picture = firstPicture(child, images);
    if (picture !== null) return picture;
  }
  return null;
}
