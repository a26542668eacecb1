import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { articlePath } from '#site/addresses.ts';
import type { LiveArticle } from '#site/model.ts';
import { READER_REFUSALS } from '#site/words/words.ts';
import { filesOf, fullArticle, liveArticle, SITE_NOW, siteOf, smallSite } from '#tests/support/site.ts';

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): Element[] {
  const below = (node: DefaultTreeAdapterTypes.Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(below) : []),
  ];
  return below(parse(html));
}
const attr = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const linksOf = (html: string) =>
  elementsOf(html).flatMap((element) => (element.tagName === 'a' ? [attr(element, 'href') ?? ''] : []));

async function pageOf(...parameters: Parameters<typeof siteOf>): Promise<string> {
  const [first] = parameters[0];
  if (first === undefined) throw new Error('there is no article');
  return (await filesOf(await siteOf(...parameters))).get(articlePath(first)) ?? '';
}

test('every link of every page leads to a page that is there', async () => {
  const files = await filesOf(await siteOf(smallSite()));
  for (const [path, html] of files) {
    if (!path.endsWith('.html')) continue;
    const dead = linksOf(html)
      .filter((href) => href.startsWith('/'))
      .map((href) => decodeURIComponent(href.slice(1)).replace(/(^|\/)$/u, '$1index.html'))
      .filter((target) => !files.has(target));
    expect([path, ...dead]).toEqual([path]);
  }
});

test('a front is written after the stories that it links to, and they after their pictures', async () => {
  const paths = [...(await filesOf(await siteOf(smallSite()))).keys()];
  const at = (part: string) => paths.findIndex((path) => path.includes(part));
  const order = [
    at('assets/'),
    at('media/'),
    at('story-1'),
    at('en/politics/index'),
    at('en/index'),
    at('sitemap'),
  ];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('an article has everything that a newspaper page has', async () => {
  const html = await pageOf([fullArticle(1), fullArticle(1, { language: 'ar' }), liveArticle(2)]);
  for (const part of [
    'The Test Tribune',
    'Mohamed',
    'Independent',
    'London',
    'The Gulf',
    '(soon)',
    'Urgent',
    'Politics',
    'Headline 1',
    'Deck 1',
    '3 views',
    '2 comments',
    'Sarah',
    'Cairo',
    '08:00 London · 10:00 Cairo',
    'Updated',
    'The bridge at dawn',
    'alt="A bridge"',
    'dir="rtl"',
    'The bridge has four arches',
    'Léa',
    'Your e-mail address will not be published.',
    'Related posts',
    'Headline 2',
    'Usually replies within 15 minutes',
    '<ol start="3">',
    'rel="noopener noreferrer"',
    'action="/reader/comments"',
    'action="/reader/chats"',
  ])
    expect(html).toContain(part);
  for (const id of ['comment-received', 'chat-received', ...READER_REFUSALS.map((code) => `refused-${code}`)])
    expect(html).toContain(`id="${id}"`);
});

test('editions of a story point at each other, in the page and for search engines', async () => {
  const editions = (['ar', 'en', 'fr'] as const).map((language) => fullArticle(1, { language }));
  for (const edition of editions) {
    const elements = elementsOf(await pageOf([edition, ...editions.filter((other) => other !== edition)]));
    const alternates = elements.filter(
      ({ tagName, attrs }) => tagName === 'link' && attrs.some(({ value }) => value === 'alternate'),
    );
    expect(alternates.flatMap((element) => attr(element, 'hreflang') ?? [])).toEqual(['ar', 'en', 'fr']);
    const html = elements.find(({ tagName }) => tagName === 'html');
    expect([html && attr(html, 'lang'), html && attr(html, 'dir')]).toEqual([
      edition.language,
      edition.language === 'ar' ? 'rtl' : 'ltr',
    ]);
    const canonical = elements.find((element) => attr(element, 'rel') === 'canonical');
    expect(canonical && attr(canonical, 'href')).toMatch(/^https:\/\/tribune\.example\/.+-00000001\/$/u);
  }
});

test('a breaking mark stands until it expires, on the page, on the front and in the ticker', async () => {
  const expiresAt = '2026-03-01T12:00:00.000Z';
  const article = liveArticle(1, { breaking: { level: 'breaking', expiresAt } });
  const before = await filesOf(await siteOf([article], { now: '2026-03-01T11:59:59.000Z' }));
  const after = await filesOf(await siteOf([article], { now: expiresAt }));
  for (const path of [articlePath(article), 'en/index.html', 'en/politics/index.html']) {
    expect(before.get(path)).toContain('>Breaking</strong>');
    expect(after.get(path)).not.toContain('>Breaking</strong>');
  }
  expect(JSON.parse(before.get('breaking/en.json') ?? '')).toEqual({
    breaking: [
      {
        headline: 'Headline 1',
        url: 'https://tribune.example/en/politics/story-1-00000001/',
        level: 'breaking',
        until: expiresAt,
      },
    ],
  });
  expect(JSON.parse(after.get('breaking/en.json') ?? '')).toEqual({ breaking: [] });
});

test('a retracted story keeps its address and says why, and nothing leads to it any more', async () => {
  const article = fullArticle(1);
  const retracted = { ...article, retracted: { at: SITE_NOW, reason: 'The source was forged.' } };
  expect(articlePath(retracted)).toBe(articlePath(article));
  const files = await filesOf(await siteOf([retracted, liveArticle(2)]));
  const html = files.get(articlePath(article)) ?? '';
  expect(html).toContain('The source was forged.');
  expect(html).toContain('content="noindex"');
  for (const gone of [
    'The end.',
    'Deck 1',
    'Léa',
    '<form method="post" action="/reader/comments"',
    'NewsArticle',
  ])
    expect(html).not.toContain(gone);
  for (const [path, text] of files) if (path !== articlePath(article)) expect(text).not.toContain('story-1-');
});

test('related posts are the neighbours of a story in its section, and where it has few, those of the newspaper', async () => {
  const at = (hour: number) => ({
    firstPublishedAt: `2026-02-28T${String(hour).padStart(2, '0')}:00:00.000Z`,
  });
  const politics = Array.from({ length: 9 }, (_, n) => liveArticle(n + 1, at(n)));
  const lonely = liveArticle(50, { sectionSlug: 'technology', ...at(4) });
  const related = async (article: LiveArticle) => {
    const html = await pageOf([article, ...[...politics, lonely].filter((other) => other !== article)]);
    return [...html.slice(html.indexOf('class="related"')).matchAll(/>Headline (\d+)</gu)].map(([, n]) =>
      Number(n),
    );
  };
  expect(await related(politics[4] ?? lonely)).toEqual([7, 6, 4, 3]);
  expect(await related(politics[8] ?? lonely)).toEqual([8, 7, 6, 5]);
  expect(await related(politics[0] ?? lonely)).toEqual([5, 4, 3, 2]);
  expect(await related(lonely)).toEqual([7, 6, 5, 4]);
});

test('counts are said as each language says them', async () => {
  const said = async (language: 'ar' | 'en' | 'fr', views: number) =>
    /data-views="\d+">([^<]*)/u.exec(await pageOf([liveArticle(1, { language, views })]))?.[1];
  expect(await said('en', 1)).toBe('1 view');
  expect(await said('fr', 0)).toBe('0 lecture');
  const arabic = await Promise.all([0, 1, 2, 3, 11, 100].map((views) => said('ar', views)));
  expect(new Set(arabic).size).toBe(6);
});

test('a path in the public address goes before every link of a page', async () => {
  const html = await pageOf([fullArticle(1), liveArticle(2)], {
    newsroom: { baseUrl: 'https://example.org/news/' },
  });
  for (const href of linksOf(html).filter((link) => link.startsWith('/'))) expect(href).toMatch(/^\/news\//u);
  expect(html).toContain('src="/news/assets/reader-');
  expect(html).toContain('name="returnTo" value="/news/en/politics/story-1-00000001/"');
});

test('stories of the same minute and the same headline have different addresses', () => {
  const paths = [1, 2].map((number) => articlePath(liveArticle(number, { slug: 'storm' })));
  expect(new Set(paths).size).toBe(2);
});
