import type { DocNode } from '#shared/editor/content.ts';
import { EditionId, MediaId, RevisionId, StoryId } from '#shared/model/ids.ts';
import { loadAssets } from '#site/assets.ts';
import type { LiveArticle, SiteNewsroom, SiteState } from '#site/model.ts';
import { planSite, type SiteSources } from '#site/plan.ts';
import { summaryOf } from '#site/summary.ts';
import { oneOfEachElement } from './elements.ts';
import { bodyOf } from './publishing.ts';
import { testProfile } from './profile.ts';

export const SITE_NOW = '2026-03-01T09:00:00.000Z';

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The newspaper of the site's tests. */
export function siteNewsroom(changes: Partial<SiteNewsroom> = {}): SiteNewsroom {
  return {
    ...testProfile,
    offices: [
      ...testProfile.offices,
      { name: { ar: 'الخليج', en: 'The Gulf', fr: 'Golfe' }, timeZone: 'Asia/Dubai', isOpen: false },
    ],
    baseUrl: 'https://tribune.example/',
    readerApi: '',
    replyMinutes: 12,
    ...changes,
  };
}

/** A live edition; the number makes its ids, so that editions of one story are told apart by their language. */
export function liveArticle(number: number, changes: Partial<LiveArticle> = {}): LiveArticle {
  const language = changes.language ?? 'en';
  return {
    storyId: StoryId.parse(idOf(number)),
    editionId: EditionId.parse(idOf(number * 10 + testProfile.languages.indexOf(language))),
    revisionId: RevisionId.parse(idOf(number * 10 + 5)),
    hash: `hash-${number}`,
    language,
    slug: `story-${number}`,
    sectionSlug: 'politics',
    headline: `Headline ${number}`,
    deck: `Deck ${number}`,
    byline: 'Sarah',
    dateline: 'Cairo',
    breaking: null,
    firstPublishedAt: '2026-02-28T08:00:00.000Z',
    updatedAt: '2026-02-28T08:00:00.000Z',
    retracted: null,
    body: bodyOf(`The text of ${number}.`),
    corrections: [],
    views: 0,
    comments: [],
    images: [],
    storyLinks: {},
    ...changes,
  };
}

/** An article with one of everything that a page can show. */
export function fullArticle(number: number, changes: Partial<LiveArticle> = {}): LiveArticle {
  const mediaId = MediaId.parse(idOf(number * 10 + 7));
  return liveArticle(number, {
    breaking: { level: 'urgent', expiresAt: '2026-03-01T12:00:00.000Z' },
    updatedAt: '2026-02-28T10:30:00.000Z',
    body: {
      type: 'doc',
      content: [
        {
          type: 'figure',
          attrs: { mediaId, alt: 'A bridge', caption: 'The bridge at dawn', credit: 'Omar' },
        },
        ...richBlocks,
      ],
    },
    corrections: [{ at: '2026-02-28T10:30:00.000Z', note: 'The bridge has four arches, not three.' }],
    views: 3,
    comments: [
      { id: idOf(number * 10 + 8), authorName: 'Léa', text: 'Merci !\nÀ demain.', at: SITE_NOW },
      { id: idOf(number * 10 + 9), authorName: 'قارئ', text: 'شكرًا لكم', at: SITE_NOW },
    ],
    images: [
      {
        mediaId,
        width: 1600,
        height: 1000,
        files: [480, 1600].map((width) => ({ width, url: `/media/${mediaId}-${width}.webp` })),
      },
    ],
    ...changes,
  });
}

const text = (value: string, ...marks: DocNode['marks'] & object): DocNode => ({
  type: 'text',
  text: value,
  ...(marks.length === 0 ? {} : { marks }),
});
const paragraph = (kind: string, dir: string | null, ...content: DocNode[]): DocNode => ({
  type: 'paragraph',
  attrs: { kind, dir },
  content,
});

const richBlocks: readonly DocNode[] = [
  ...oneOfEachElement(),
  paragraph('h2', null, text('A heading')),
  paragraph(
    'p',
    null,
    text('Bold', { type: 'bold' }),
    text(', '),
    text('italic', { type: 'italic' }),
    text(' and '),
    text('a link', { type: 'link', attrs: { href: 'https://example.org/a?b=c&d=e' } }),
    { type: 'hardBreak' },
    text('C++ (2026)!', { type: 'bdi' }),
  ),
  paragraph('p', 'rtl', text('فقرة بالعربية')),
  {
    type: 'blockquote',
    content: [paragraph('p', null, text('A quote.')), paragraph('p', null, text('Its end.'))],
  },
  {
    type: 'orderedList',
    attrs: { start: 3 },
    content: ['Three', 'Four'].map((item) => ({
      type: 'listItem',
      content: [paragraph('p', null, text(item))],
    })),
  },
  {
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [
          paragraph('p', null, text('Outer')),
          {
            type: 'bulletList',
            content: [{ type: 'listItem', content: [paragraph('p', null, text('Inner'))] }],
          },
        ],
      },
    ],
  },
  { type: 'horizontalRule' },
  paragraph('h3', null, text('A smaller heading')),
  paragraph('p', null, text('The end.')),
];

/** The site of some articles, and what the generator reads to make it. */
export async function siteOf(
  articles: readonly LiveArticle[],
  changes: { readonly now?: string; readonly newsroom?: Partial<SiteNewsroom> } = {},
): Promise<{ state: SiteState; sources: SiteSources }> {
  const byId = new Map(articles.map((article) => [article.editionId, article]));
  return {
    state: {
      newsroom: siteNewsroom(changes.newsroom),
      assets: await loadAssets(),
      articles: articles.map(summaryOf),
      now: changes.now ?? SITE_NOW,
    },
    sources: {
      article: async (editionId) => {
        const article = byId.get(editionId);
        if (article === undefined) throw new Error(`there is no ${editionId}`);
        return article;
      },
      media: async (path) => Buffer.from(`the bytes of ${path}`),
    },
  };
}

/** All files of a site by their path, as text, in the order of the plan. */
export async function filesOf(site: {
  state: SiteState;
  sources: SiteSources;
}): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const file of planSite(site.state)) {
    const content = await file.render(site.sources);
    files.set(file.path, typeof content === 'string' ? content : Buffer.from(content).toString('latin1'));
  }
  return files;
}

/** Two stories in all three languages, one of them with everything, and a retracted one. */
export const smallSite = (): LiveArticle[] => [
  ...testProfile.languages.map((language) => fullArticle(1, { language })),
  ...testProfile.languages.map((language) => liveArticle(2, { language, sectionSlug: 'technology' })),
  liveArticle(3, { retracted: { at: SITE_NOW, reason: 'The source was forged.' } }),
];
