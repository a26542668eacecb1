import type { Language } from '#shared/model/language.ts';
import type { ArticleSummary, SiteNewsroom } from './model.ts';

type Addressed = Pick<ArticleSummary, 'language' | 'sectionSlug' | 'slug' | 'storyId'>;

/*
 * A *path* is a file below the site's root (`en/world/…/index.html`); an *address* is what a link carries
 * (`/en/world/…/`), encoded; a *url* is the whole of it with the site's origin.
 */

/**
 * The address of an edition below the site's root, e.g. `/en/world/a-headline-4f1c09ab/`; it never changes while slug and
 * section stay. The end of the story's id is its random part: stories of one minute all begin alike.
 */
export function articleAddress(article: Addressed): string {
  const name = `${segment(article.slug)}-${article.storyId.slice(-8)}`;
  return `${sectionAddress(article.language, article.sectionSlug)}${encodeURIComponent(name)}/`;
}

export const homeAddress = (language: Language): string => `/${language}/`;
export const sectionAddress = (language: Language, slug: string): string =>
  `/${language}/${encodeURIComponent(segment(slug))}/`;
export const feedAddress = (language: Language): string => `/feeds/${language}.xml`;
export const breakingAddress = (language: Language): string => `/breaking/${language}.json`;

/** The file that an address is served from. */
export function pathOf(address: string): string {
  const path = decodeURIComponent(address).replace(/^\/+/u, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The file of an edition's page. */
export const articlePath = (article: Addressed): string => pathOf(articleAddress(article));

/** What goes before every address on a page: the path of the public address, without its last slash. */
export function basePath(newsroom: SiteNewsroom): string {
  return new URL(newsroom.baseUrl).pathname.replace(/\/+$/u, '');
}

/** The whole url of an address, as feeds, sitemaps and canonical links need it. */
export function urlOf(newsroom: SiteNewsroom, address: string): string {
  return `${newsroom.baseUrl.replace(/\/+$/u, '')}${address}`;
}

/** A slug from anywhere can neither climb out of its folder nor hide a file. */
function segment(slug: string): string {
  const safe = slug
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return safe === '' ? 'story' : safe;
}
