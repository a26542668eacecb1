import { EditionId, MediaId, RevisionId, StoryId } from '#shared/model/ids.ts';
import type { DocNode } from '#shared/editor/content.ts';
import { ELEMENTS } from '#shared/editor/elements/elements.ts';
import { LANGUAGES } from '#shared/model/language.ts';
import type { SiteAssets } from '../assets.ts';
import { breakingJson, feed, robots, sitemap } from '../feeds.ts';
import { keyOf } from '../key.ts';
import type { LiveArticle, SiteNewsroom } from '../model.ts';
import { select } from '../select.ts';
import { summaryOf } from '../summary.ts';
import { wordsOf } from '../words/words.ts';
import { articlePage } from './article.ts';
import { renderPage, type View } from './frame.ts';
import { chooserPage, homePage, notFoundPage, sectionPage } from './fronts.ts';

const stamps = new WeakMap<SiteAssets, string>();

/**
 * What the theme makes of a sample that shows every part of it. A newer app with another theme has another stamp, so
 * that all pages are made anew, without anybody having to remember a version number.
 */
export function themeStamp(assets: SiteAssets): string {
  const known = stamps.get(assets);
  if (known !== undefined) return known;
  const stamp = keyOf(LANGUAGES.map((language) => sampleOf(assets, language)));
  stamps.set(assets, stamp);
  return stamp;
}

const id = '00000000-0000-7000-8000-000000000000';
const at = '2026-01-01T00:00:00.000Z';
const text = { ar: 'نص', en: 'text', fr: 'texte' };
const section = { slug: 'section', name: text };

const newsroom: SiteNewsroom = {
  name: text,
  mottos: { ar: ['شعار'], en: ['motto'], fr: ['devise'] },
  description: text,
  editorInChief: text,
  offices: [
    { name: text, timeZone: 'UTC', isOpen: true },
    { name: { en: 'soon' }, timeZone: 'UTC', isOpen: false },
  ],
  sections: [section],
  languages: [...LANGUAGES],
  mainLanguage: 'en',
  baseUrl: 'https://example.org/',
  readerApi: '',
  replyMinutes: 5,
};

const FILM = 'https://youtu.be/a';
const words: DocNode = {
  type: 'paragraph',
  attrs: { kind: 'p', dir: 'rtl' },
  content: [{ type: 'text', text: 'word' }],
};
const sampleElements: readonly DocNode[] = ELEMENTS.map(({ name, fields, holds }) => ({
  type: name,
  attrs: Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.kind === 'flag' ? true : field.kind === 'url' ? FILM : field.name,
    ]),
  ),
  content:
    holds === 'own'
      ? ['tableHeader', 'tableCell'].map((type) => ({
          type: 'tableRow',
          content: [{ type, attrs: { colspan: 2 }, content: [words] }],
        }))
      : [words],
}));

function sampleOf(assets: SiteAssets, language: View['language']): string[] {
  const view: View = { newsroom, assets, now: at, language };
  const live: LiveArticle = {
    storyId: StoryId.parse(id),
    editionId: EditionId.parse(id),
    revisionId: RevisionId.parse(id),
    hash: 'hash',
    language,
    slug: 'slug',
    sectionSlug: 'section',
    headline: 'headline',
    deck: 'deck',
    byline: 'byline',
    dateline: 'dateline',
    breaking: { level: 'breaking', expiresAt: '2026-01-02T00:00:00.000Z' },
    firstPublishedAt: at,
    updatedAt: '2026-01-01T01:00:00.000Z',
    retracted: null,
    body: {
      type: 'doc',
      content: [
        { type: 'figure', attrs: { mediaId: id, alt: 'alt', caption: 'caption', credit: 'credit' } },
        ...['p', 'h2', 'h3'].map((kind) => ({
          type: 'paragraph',
          attrs: { kind, dir: 'ltr' },
          content: [
            {
              type: 'text',
              text: 'run',
              marks: [
                { type: 'bold' },
                { type: 'link', attrs: { href: 'https://example.org' } },
                { type: 'lang', attrs: { lang: 'ar' } },
              ],
            },
          ],
        })),
        { type: 'horizontalRule' },
        ...sampleElements,
        ...['blockquote', 'bulletList', 'orderedList'].map((type) => ({
          type,
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'hardBreak' }] }] }],
        })),
      ],
    },
    storyLinks: { [id]: '/en/section/slug-00000000/' },
    corrections: [{ at, note: 'note' }],
    views: 2,
    comments: [{ id, authorName: 'reader', text: 'comment', at }],
    images: [
      { mediaId: MediaId.parse(id), width: 800, height: 600, files: [{ width: 800, url: '/media/a.webp' }] },
    ],
  };
  const summary = summaryOf(live);
  const retracted = { ...live, retracted: { at, reason: 'reason' } };
  const front = {
    breaking: [summary],
    lead: summary,
    seconds: [summary],
    latest: [summary],
    sections: [{ section, stories: [summary] }],
  };
  const around = { related: [summary], translations: [] };
  return [
    renderPage(view, articlePage(view, live, around)),
    renderPage(view, articlePage(view, retracted, around)),
    renderPage(view, homePage(view, front)),
    renderPage(view, sectionPage(view, section, [summary])),
    renderPage(view, notFoundPage(view)),
    renderPage(view, chooserPage(view)),
    feed(newsroom, language, [summary]),
    breakingJson(newsroom, [summary]),
    sitemap(newsroom, select({ newsroom, assets, now: at, articles: [summary] })),
    robots(newsroom),
    JSON.stringify(wordsOf(language)),
  ];
}
