import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { renderPreview } from '#site/preview.ts';
import { filesOf, fullArticle, siteOf, smallSite } from '#tests/support/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // The site's own files are named after their bytes; only those of others would have to be vouched for.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

async function complaints(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  );
}

test('every kind of page is valid HTML in every language', { timeout: 60_000 }, async () => {
  const pages = [...(await filesOf(await siteOf(smallSite())))].filter(([path]) => path.endsWith('.html'));
  const kinds = [
    'index',
    '404',
    'politics/index',
    'technology/index',
    'politics/story-1',
    'politics/story-3',
  ];
  for (const kind of kinds) expect(pages.some(([path]) => path.includes(kind))).toBe(true);
  for (const [path, html] of pages) expect([path, ...(await complaints(html))]).toEqual([path]);
});

test('a site without any story is valid, and says so in words', async () => {
  const files = await filesOf(await siteOf([]));
  for (const language of ['ar', 'en', 'fr'])
    expect(await complaints(files.get(`${language}/index.html`) ?? '')).toEqual([]);
  expect(files.get('en/index.html')).toContain('Nothing has been published here yet.');
});

test('a site that nobody answers on has no forms and no script', async () => {
  const files = await filesOf(await siteOf(smallSite(), { newsroom: { readerApi: null } }));
  for (const [path, html] of files)
    if (path.endsWith('.html')) {
      expect(html).not.toContain('<form');
      expect(html).not.toContain('reader-');
      expect([path, ...(await complaints(html))]).toEqual([path]);
    }
});

test('the preview of a review is one document that asks for nothing', async () => {
  const article = fullArticle(1, { language: 'ar' });
  const { state } = await siteOf([]);
  const html = await renderPreview(state, article);
  expect(await complaints(html)).toEqual([]);
  expect(html).not.toMatch(
    /<form|<script(?! type="application\/ld\+json")|rel="stylesheet"|url\((?!"data:)/u,
  );
  expect(html).toContain('Noto Naskh Arabic');
  expect(html.replaceAll('&#x27;', "'")).toContain("style-src 'unsafe-inline'; font-src data:");
});
