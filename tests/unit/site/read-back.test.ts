import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_TEXT, type DocNode, type RevisionContent } from '#shared/editor/content.ts';
import { normaliseBody } from '#shared/editor/normalise.ts';
import { articlePath } from '#site/addresses.ts';
import type { LiveArticle } from '#site/model.ts';
import { articleTextOf, readPublished } from '#site/read-back.ts';
import { temporaryFolder } from '#tests/support/platform.ts';
import { filesOf, fullArticle, siteOf, SITE_NOW } from '#tests/support/site.ts';

const contentOf = (article: LiveArticle): RevisionContent => ({
  ...EMPTY_TEXT,
  format: 1,
  language: article.language,
  headline: article.headline,
  deck: article.deck,
  byline: article.byline,
  dateline: article.dateline,
  body: article.body,
});

/** Puts the page of an article in a folder, after somebody may have had a hand in it. */
async function serve(article: LiveArticle, tamper: (html: string) => string = (html) => html) {
  const folder = temporaryFolder();
  const path = articlePath(article);
  const html = (await filesOf(await siteOf([article]))).get(path) ?? '';
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), tamper(html));
  return readPublished(folder, path);
}

test('a page says which revision it shows, and shows exactly its words', async () => {
  for (const language of ['ar', 'en', 'fr'] as const) {
    const article = fullArticle(1, { language });
    expect(await serve(article)).toEqual({
      hash: article.hash,
      revisionId: article.revisionId,
      standing: 'live',
      text: articleTextOf(contentOf(article)),
    });
  }
});

test('one changed letter is noticed, in the text, in a caption and in a headline', async () => {
  const article = fullArticle(1);
  const expected = articleTextOf(contentOf(article));
  for (const [old, changed] of [
    ['Inner', 'Inn3r'],
    ['The bridge at dawn', 'The bridge at dusk'],
    ['alt="A bridge"', 'alt="A ridge"'],
    ['>Headline 1</h1>', '>Headline l</h1>'],
    ['<strong>Bold</strong>', ''],
    ['>The end.</p>', '>The end.</p><p>And more.</p>'],
  ] as const) {
    const page = await serve(article, (html) => {
      expect(html).toContain(old);
      return html.replace(old, changed);
    });
    expect([old, page?.text]).not.toEqual([old, expected]);
  }
});

test('a retraction reads back as one, without the text', async () => {
  const article = fullArticle(1, { retracted: { at: SITE_NOW, reason: 'A forged source.' } });
  expect(await serve(article)).toMatchObject({ standing: 'retracted', hash: article.hash, text: '' });
});

test('where no page is, none is read back', async () => {
  expect(await readPublished(temporaryFolder(), 'en/politics/gone/index.html')).toBeNull();
});

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('\u0000', '\ud83d', '\r', '\u00a0', '\ufeff', '<', '&', '"', 'ع'),
    maxLength: 6,
  }),
);
const leaf: fc.Arbitrary<DocNode> = fc.oneof(
  words.filter((value) => value !== '').map((text) => ({ type: 'text', text })),
  words.filter((value) => value !== '').map((text) => ({ type: 'text', text, marks: [{ type: 'bold' }] })),
  fc.constant({ type: 'hardBreak' }),
);
const block: fc.Arbitrary<DocNode> = fc
  .record({ kind: fc.constantFrom('p', 'h2', 'h3'), content: fc.array(leaf, { maxLength: 4 }) })
  .map(({ kind, content }) => ({ type: 'paragraph', attrs: { kind, dir: null }, content }));
const figure: fc.Arbitrary<DocNode> = fc
  .record({ alt: words, caption: words, credit: words })
  .map((attrs) => ({ type: 'figure', attrs: { ...attrs, mediaId: fullArticle(1).images[0]?.mediaId } }));
const nested: fc.Arbitrary<DocNode> = fc
  .record({
    type: fc.constantFrom('blockquote', 'bulletList', 'orderedList'),
    blocks: fc.array(block, { minLength: 1, maxLength: 2 }),
  })
  .map(({ type, blocks }) => ({
    type,
    content: type === 'blockquote' ? blocks : blocks.map((child) => ({ type: 'listItem', content: [child] })),
  }));

test('whatever letters a text is made of, its page reads back as that text', {
  timeout: 60_000,
}, async () => {
  const bodies = fc.array(fc.oneof(block, nested, figure), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(words, words, bodies, async (headline, byline, content) => {
      const body = normaliseBody({ type: 'doc', content });
      const article = fullArticle(1, { headline, byline, body });
      expect((await serve(article))?.text).toBe(articleTextOf(contentOf(article)));
    }),
    { numRuns: 60 },
  );
});
