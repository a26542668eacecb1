import { expect, test } from 'vitest';
import { leftFor, lines, PIXEL, pictures, read, taken } from './support.ts';

const MARKDOWN = `---
title: "Les bacs de nuit reprennent"
author: [par Mona Saad, Ali Ben]
date: 2026-11-02T09:30:00+02:00
section: Transports
slug: Bacs de nuit !
lang: fr-FR
breaking: true
rating: 5
---
# Les bacs de nuit reprennent

Le **premier** _bac_ a [quitté](https://example.org/bac?a=1&b=2) la [rive](javascript:alert(1)).

- matin
- soir
  - tard

> Onze minutes.

---

1. un
2. deux

| heure | prix |
|---|---|
| jour | 2 |

<script>alert(1)</script>
<p onclick="alert(2)">Fin  <iframe src="https://example.org/f"></iframe></p>

![le bac](bac.jpg)

### Horaires
de jour\\
de nuit
`;

test('Markdown gives its front matter as facts and its text as the editor knows it', async () => {
  const story = await taken('bac.md', MARKDOWN);
  expect(story).toMatchObject({
    format: 'markdown',
    language: 'fr',
    headline: 'Les bacs de nuit reprennent',
    byline: 'Mona Saad, Ali Ben',
    sectionName: 'Transports',
    publishedAt: '2026-11-02T07:30:00.000Z',
    slug: 'bacs-de-nuit',
    breaking: true,
  });
  expect(story.body.content.map(({ type }) => type)).toEqual([
    ...['paragraph', 'bulletList', 'blockquote', 'horizontalRule', 'orderedList', 'paragraph', 'paragraph'],
    ...['paragraph', 'heading', 'paragraph'],
  ]);
  expect(story.body.content[0]).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Le ' },
      { type: 'text', text: 'premier', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' ' },
      { type: 'text', text: 'bac', marks: [{ type: 'italic' }] },
      { type: 'text', text: ' a ' },
      {
        type: 'text',
        text: 'quitté',
        marks: [{ type: 'link', attrs: { href: 'https://example.org/bac?a=1&b=2' } }],
      },
      { type: 'text', text: ' la rive.' },
    ],
  });
  expect(story.body.content.at(-1)).toEqual({
    type: 'paragraph',
    content: [{ type: 'text', text: 'de jour' }, { type: 'hardBreak' }, { type: 'text', text: 'de nuit' }],
  });
  expect(leftFor(story, 'importFieldLeft')).toEqual(['rating: 5']);
  expect(leftFor(story, 'importLinkLeft')).toEqual(['rive (javascript:alert(1))']);
  expect(leftFor(story, 'importScriptLeft')).toEqual(['script']);
  expect(leftFor(story, 'importEmbedLeft')).toEqual(['https://example.org/f']);
  expect(leftFor(story, 'importImageLeft')).toEqual(['le bac']);
  expect(JSON.stringify(story.body)).not.toMatch(/alert|onclick|javascript/);
});

test('Markdown without front matter takes its first heading for the headline', async () => {
  const story = await taken('a.markdown', '# عودة المراكب\n\nغادر أول مركب.\n\n## التفاصيل\n\nلا شيء.');
  expect(story).toMatchObject({ language: 'ar', headline: 'عودة المراكب' });
  expect(lines(story)).toEqual(['غادر أول مركب.', 'التفاصيل', 'لا شيء.']);
});

test('front matter that is not YAML is refused with its line', async () => {
  const reading = await read('a.md', '---\ntitle: Ferries\nauthor: [Mona\n---\nText');
  expect(reading).toMatchObject({ ok: false, code: 'importBroken', params: { line: expect.any(Number) } });
});

test('a date that nobody understands is left, not guessed', async () => {
  const story = await taken('a.md', '---\ntitle: Ferries\ndate: soon\n---\nText');
  expect(story.publishedAt).toBeUndefined();
  expect(leftFor(story, 'importDateLeft')).toEqual(['soon']);
});

const PAGE = `<!doctype html><html lang="en-US"><head><title>Night ferries return | Delta Evening</title>
<meta property="article:published_time" content="2026-11-20T10:00:00+02:00">
<script type="application/ld+json">{"@type":"NewsArticle","articleSection":["Transport"]}</script></head>
<body class="no-sidebar"><header><nav><a href="/">Home</a></nav><h1>Delta Evening</h1></header>
<main><article class="post has-comments"><header><span class="badge breaking">Breaking</span>
<h1>Night ferries<br>return</h1><p class="standfirst">Eleven minutes, and a goat.</p>
<p class="byline">By <a rel="author" href="/mona">Mona Saad</a> in Luxor | Delta Evening</p></header>
<figure><img src="f.jpg" alt=""><figcaption>The ferry on Sunday</figcaption></figure>
<div class="entry-content"><p>The first ferry left <b>at dusk</b>.<script>alert(1)</script></p>
<p onclick="alert(2)">The <a href="https://example.org/op">operator</a> waved<br>and <a href="javascript:alert(3)">sang</a>.</p>
<div class="share-buttons"><p>Share</p></div><p style="display:none">tracker</p>
<ul><li>Day: two pounds</li><li>Night: three</li></ul><blockquote>We are <i>back</i>.</blockquote></div>
<section id="comments"><h3>Add Comment</h3><form>Your email address will not be published.</form></section></article>
<article class="card"><h2>Another story</h2><p>Short.</p></article></main><footer>Copyright</footer></body></html>`;

test('an HTML page gives its article and nothing that could run', async () => {
  const story = await taken('page.html', PAGE);
  expect(story).toMatchObject({
    format: 'html',
    language: 'en',
    headline: 'Night ferries return',
    deck: 'Eleven minutes, and a goat.',
    sectionName: 'Transport',
    publishedAt: '2026-11-20T08:00:00.000Z',
    breaking: true,
  });
  expect(lines(story)).toEqual([
    'The first ferry left at dusk.',
    'The operator waved and sang.',
    'Day: two pounds Night: three',
    'We are back.',
  ]);
  expect(leftFor(story, 'importLinkLeft')).toEqual(['sang (javascript:alert(3))']);
  expect(leftFor(story, 'importScriptLeft')).toEqual(['script']);
  expect(leftFor(story, 'importPageFurniture')).toEqual(['Share', 'tracker']);
  expect(leftFor(story, 'importImageLeft')).toHaveLength(1);
  expect(JSON.stringify(story)).not.toMatch(/onclick|alert\([12]\)/);
});

test('an old page without an article is read between its headline and its comment form', async () => {
  const page = `<html><body><table><tr><td>Home | World</td></tr></table><h2>Ferries return</h2>
    <div>By Mona Saad</div><div>The first ferry left.<br><br>Forty people were aboard.</div>
    <h3>Related Posts</h3><p>Another story</p></body></html>`;
  const story = await taken('old.htm', page);
  expect(story).toMatchObject({ headline: 'Ferries return', byline: 'Mona Saad' });
  expect(lines(story)).toEqual(
    expect.arrayContaining(['The first ferry left.', 'Forty people were aboard.']),
  );
  expect(lines(story).join(' ')).not.toMatch(/Another story|Related/);
});

test('an Arabic page that calls itself English, as themes do by default, is Arabic', async () => {
  const page =
    '<html lang="en-US"><body><article><h1>عودة المراكب</h1><p>غادر أول مركب.</p></article></body></html>';
  expect((await taken('a.html', page)).language).toBe('ar');
});

test('a saved page named .txt is read as a page', async () => {
  expect((await taken('page.txt', PAGE)).format).toBe('html');
});

test('pictures in a page come over with their words; those elsewhere are named, drawings never taken', async () => {
  const src = `data:image/png;base64,${PIXEL.toString('base64')}`;
  const story = await taken(
    'a.html',
    `<article><figure><img src="${src}" alt="The quay"><figcaption>At dawn</figcaption></figure>
     <h1>The ferries</h1><p class="byline">By Mona Saad</p><p>The first <img src="${src}" alt="A ferry"> ferry left.</p>
     <ul><li>Two pounds<img src="${src}" alt="A ticket"></li></ul>
     <table><tr><td><img src="${src}" alt="A map"></td><td>Map</td></tr></table>
     <img src="https://example.org/far.jpg" alt="Far away"><img src="data:image/svg+xml;base64,PHN2Zy8+" alt="Drawn"></article>`,
  );
  expect(pictures(story)).toEqual([
    ['The quay', 'At dawn', 'data:image/png;'],
    ['A ferry', '', 'data:image/png;'],
    ['A ticket', '', 'data:image/png;'],
    ['A map', '', 'data:image/png;'],
  ]);
  expect(lines(story).filter((line) => line !== '')).toEqual(['The first ferry left.', 'Two pounds', 'Map']);
  expect(story).toMatchObject({ headline: 'The ferries', byline: 'Mona Saad' });
  expect(leftFor(story, 'importImageLeft')).toEqual(['Far away', 'Drawn']);
});
