import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { source as axeSource } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { planSite } from '#site/plan.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { filesOf, fullArticle, liveArticle, siteOf, smallSite, SITE_NOW } from '#tests/support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  woff2: 'font/woff2',
};

/** Serves the files of a site as they are planned, and nothing else. */
async function serve(site: Awaited<ReturnType<typeof siteOf>>): Promise<string> {
  const plan = new Map(planSite(site.state).map((file) => [file.path, file]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1);
    const file = plan.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    response.statusCode = file === undefined ? 404 : 200;
    response.setHeader('content-type', TYPES[file?.path.split('.').at(-1) ?? ''] ?? 'text/plain');
    void Promise.resolve(file?.render(site.sources)).then((content) => response.end(content));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

test('no page in any language, light or dark, has anything serious to say against it', async () => {
  const root = await serve(await siteOf(smallSite()));
  const paths = [...(await filesOf(await siteOf(smallSite()))).keys()].filter((path) =>
    path.endsWith('.html'),
  );
  for (const colorScheme of ['light', 'dark'] as const) {
    // The page's own policy would keep the examiner out.
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(`${root}/${path.replace(/index\.html$/u, '')}`);
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      await page.evaluate(axeSource);
      const found = await page.evaluate<string[]>(
        `axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).join(', ')))`,
      );
      expect([path, colorScheme, ...found]).toEqual([path, colorScheme]);
    }
    await context.close();
  }
}, 300_000);

test('from the smallest telephone to a wide screen nothing runs over the edge, also when words are long', async () => {
  const long = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle';
  const articles = [
    fullArticle(1, { headline: long, deck: long, byline: long }),
    fullArticle(1, { language: 'ar', headline: `${long} عاجل` }),
  ];
  const root = await serve(await siteOf(articles));
  const page = await browser.newPage();
  for (const width of [360, 768, 1280, 1680]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      '/',
      '/en/',
      '/ar/',
      '/en/politics/',
      '/en/politics/story-1-00000001/',
      '/ar/politics/story-1-00000001/',
    ]) {
      await page.goto(root + path);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, width, over]).toEqual([path, width, 0]);
    }
  }
  await page.close();
});

test('feeds and sitemap are XML whatever a headline holds', async () => {
  const headline = 'A & B <c> "d" ]]> \u0000\u000B\uFFFE \uD83D <!-- &amp; \u{1F30A}';
  const files = await filesOf(
    await siteOf([fullArticle(1, { headline, byline: headline, deck: headline, slug: 'a&b' })]),
  );
  const page = await browser.newPage();
  for (const [path, count] of [
    ['feeds/en.xml', 1],
    ['feeds/ar.xml', 0],
    ['sitemap.xml', 10],
  ] as const) {
    const read = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      return {
        error: document.querySelector('parsererror')?.textContent,
        count: document.querySelectorAll('entry, url').length,
        title: document.querySelector('entry > title')?.textContent,
      };
    }, files.get(path) ?? '');
    expect([path, read.error, read.count]).toEqual([path, undefined, count]);
    if (path === 'feeds/en.xml') expect(read.title).toBe('A & B <c> "d" ]]>  \uFFFD <!-- &amp; \u{1F30A}');
  }
  await page.close();
});

test('what anybody typed does not run in a browser', async () => {
  const evil =
    '</script><script>alert(1)</script><img src=x onerror=alert(1)>"onfocus="alert(1)" autofocus="';
  const hostile = {
    headline: evil,
    deck: evil,
    byline: evil,
    dateline: evil,
    corrections: [{ at: SITE_NOW, note: evil }],
    comments: [{ id: 'c', authorName: evil, text: evil, at: SITE_NOW }],
  };
  const articles = [
    fullArticle(1, hostile),
    liveArticle(2, { ...hostile, retracted: { at: SITE_NOW, reason: evil } }),
  ];
  const root = await serve(await siteOf(articles, { newsroom: { name: { ar: evil, en: evil, fr: evil } } }));
  const page = await browser.newPage();
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  for (const path of [
    '/',
    '/en/',
    '/en/politics/',
    '/en/politics/story-1-00000001/',
    '/en/politics/story-2-00000002/',
  ])
    await page.goto(root + path, { waitUntil: 'networkidle' });
  expect(ran).toEqual([]);
  await page.close();
});
