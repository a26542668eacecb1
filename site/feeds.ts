import { localized, type Language } from '#shared/model/language.ts';
import { articleAddress, feedAddress, homeAddress, sectionAddress, urlOf } from './addresses.ts';
import type { ArticleSummary, SiteNewsroom } from './model.ts';
import type { Selection } from './select.ts';

/** The Atom feed of a language, newest first. */
export function feed(newsroom: SiteNewsroom, language: Language, stories: readonly ArticleSummary[]): string {
  const updated =
    stories
      .map((story) => story.updatedAt)
      .toSorted()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  const entries = stories.map((story) => {
    const url = urlOf(newsroom, articleAddress(story));
    return [
      '<entry>',
      `<id>urn:uuid:${story.editionId}</id>`,
      `<title>${text(story.headline)}</title>`,
      `<link rel="alternate" type="text/html" href="${text(url)}"/>`,
      `<published>${story.firstPublishedAt}</published>`,
      `<updated>${story.updatedAt}</updated>`,
      story.byline === '' ? '' : `<author><name>${text(story.byline)}</name></author>`,
      `<category term="${text(story.sectionSlug)}"/>`,
      story.deck === '' ? '' : `<summary>${text(story.deck)}</summary>`,
      '</entry>',
    ].join('');
  });
  const own = urlOf(newsroom, feedAddress(language));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${text(own)}</id>`,
    `<title>${text(localized(newsroom.name, language))}</title>`,
    `<subtitle>${text(localized(newsroom.description, language))}</subtitle>`,
    `<author><name>${text(localized(newsroom.name, language))}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${text(own)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(urlOf(newsroom, homeAddress(language)))}"/>`,
    `<updated>${updated}</updated>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}

/** Every address of the site for search engines, each edition with its sisters. */
export function sitemap(newsroom: SiteNewsroom, selection: Selection): string {
  const fronts = newsroom.languages.flatMap((language) => [
    urlEntry(newsroom, homeAddress(language)),
    ...newsroom.sections.map((section) => urlEntry(newsroom, sectionAddress(language, section.slug))),
  ]);
  const articles = [...selection.translations.values()].flatMap((editions) =>
    editions.map((edition) => urlEntry(newsroom, articleAddress(edition), edition.updatedAt, editions)),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...fronts,
    ...articles,
    '</urlset>\n',
  ].join('\n');
}

/** The live breaking stories of a language, for tickers and apps. */
export function breakingJson(newsroom: SiteNewsroom, stories: readonly ArticleSummary[]): string {
  const list = stories.map((story) => ({
    headline: story.headline,
    url: urlOf(newsroom, articleAddress(story)),
    level: story.breaking?.level,
    until: story.breaking?.expiresAt,
  }));
  return `${JSON.stringify({ breaking: list }, null, 2)}\n`;
}

/** What robots may do, and where the sitemap is. */
export function robots(newsroom: SiteNewsroom): string {
  return `User-agent: *\nDisallow: /reader/\nSitemap: ${urlOf(newsroom, '/sitemap.xml')}\n`;
}

function urlEntry(
  newsroom: SiteNewsroom,
  address: string,
  updatedAt?: string,
  editions: readonly ArticleSummary[] = [],
): string {
  const alternates = editions.map(
    (edition) =>
      `<xhtml:link rel="alternate" hreflang="${edition.language}" href="${text(urlOf(newsroom, articleAddress(edition)))}"/>`,
  );
  const lastmod = updatedAt === undefined ? '' : `<lastmod>${updatedAt}</lastmod>`;
  return `<url><loc>${text(urlOf(newsroom, address))}</loc>${lastmod}${alternates.length < 2 ? '' : alternates.join('')}</url>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML may hold it: its own signs spelled out, control characters that XML forbids left out. */
function text(value: string): string {
  return value
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
