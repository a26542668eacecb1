import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openTestNewsroom } from '../support/newsroom.ts';

type Room = Awaited<ReturnType<typeof openTestNewsroom>>;
type Wishes = { section?: string; language?: 'ar' | 'en' | 'fr' };

async function importer(room: Room, handle = 'sarah') {
  const { imports } = await room.callAs(handle);
  return (name: string, content: string | Uint8Array, wishes: Wishes = {}) =>
    imports.importFile({ name, bytesBase64: Buffer.from(content).toString('base64'), ...wishes });
}

async function textOf(room: Room, storyId: string | undefined) {
  const sarah = await room.callAs('sarah');
  const { stories } = await sarah.stories.list({});
  const edition = stories.find(({ id }) => id === storyId)?.editions[0];
  if (edition === undefined) throw new Error('no such story');
  return (await sarah.editions.getText({ editionId: edition.id })).content;
}

const typesOf = (body: { content?: unknown }) => (body.content as { type: string }[]).map(({ type }) => type);

const MARKDOWN = `---
headline: The night ferries return
section: Technologie
byline: Mona Saad
breaking: true
date: 2026-02-03
slug: night-ferries
weather: mild
---

The first ferry **left** early, says [the operator](https://example.org/op).

- Day: two pounds
- Night: three

![The quay](quay.jpg)
`;

test('an imported file is a draft in its section, with its text, its mark and its author', async () => {
  const room = await openTestNewsroom();
  const report = await (await importer(room, 'edith'))('ferries.md', MARKDOWN);
  expect(report).toMatchObject({
    name: 'ferries.md',
    refusal: null,
    story: { language: 'en', headline: 'The night ferries return', slug: 'night-ferries' },
    taken: ['headline', 'byline', 'sectionName', 'slug', 'breaking', 'body'],
    left: [
      { what: 'weather: mild', why: 'importFieldLeft' },
      { what: 'The quay', why: 'importImageLeft' },
      { what: '2026-02-03T00:00:00.000Z', why: 'importPublishedLeft' },
    ],
  });
  const sarah = await room.callAs('sarah');
  const story = await sarah.stories.findBySlug({ slug: 'night-ferries' });
  expect(story).toMatchObject({
    section: { slug: 'technology' },
    breaking: { level: 'breaking' },
    editions: [{ language: 'en', state: 'draft', byline: 'Mona Saad' }],
  });
  const { body } = await textOf(room, story.id);
  expect(typesOf(body)).toEqual(['paragraph', 'bulletList']);
  expect(JSON.stringify(body)).toContain('https://example.org/op');
  const trail = await (await room.callAs('mohamed')).audit.list({ storyId: story.id });
  expect(trail.map(({ act }) => act)).toContain('story.import');
});

test('a headline over an Arabic text makes an Arabic edition that can be found at once', async () => {
  const room = await openTestNewsroom();
  await (await importer(room))('a.txt', 'عودة المراكب الليلية\n\nغادر أول مركب الضفة الشرقية.');
  const { hits } = await (await room.callAs('sarah')).search.find({ query: 'مركب ضفة' });
  expect(hits).toMatchObject([{ language: 'ar', state: 'draft' }]);
});

test('the same file a second time makes no second story and says which one it is', async () => {
  const room = await openTestNewsroom();
  const take = await importer(room);
  const first = await take('ferries.md', MARKDOWN);
  const second = await take('copy of ferries.md', MARKDOWN);
  expect(second).toMatchObject({
    story: null,
    refusal: { code: 'importAlreadyTaken', params: { slug: first.story?.slug } },
  });
  expect((await (await room.callAs('sarah')).stories.list({})).total).toBe(1);
});

test('two files with one headline are two stories with names of their own', async () => {
  const room = await openTestNewsroom();
  const take = await importer(room);
  const slugs = [];
  for (const text of ['One ferry.', 'Another ferry.'])
    slugs.push((await take('a.txt', `The night ferries\n\n${text}`)).story?.slug);
  expect(new Set(slugs).size).toBe(2);
});

test('a file that names no section goes where it was asked to, else to the first', async () => {
  const room = await openTestNewsroom();
  const take = await importer(room);
  const sectionOf = async (report: Awaited<ReturnType<typeof take>>) =>
    (await (await room.callAs('sarah')).stories.get({ storyId: report.story?.id ?? ('' as never) })).section
      .slug;
  expect(await sectionOf(await take('a.txt', 'One\n\nText.'))).toBe('politics');
  expect(await sectionOf(await take('b.txt', 'Two\n\nText.', { section: 'technology' }))).toBe('technology');
  expect(await sectionOf(await take('c.md', MARKDOWN, { section: 'politics' }))).toBe('technology');
  expect(await take('d.txt', 'Four\n\nText.', { section: 'gardening' })).toMatchObject({
    refusal: { code: 'notFound' },
  });
});

test('a section that this newspaper does not have is named as left', async () => {
  const room = await openTestNewsroom();
  const report = await (await importer(room))('a.md', '---\nsection: Gardening\n---\n# Roses\n\nThey grow.');
  expect(report.taken).not.toContain('sectionName');
  expect(report.left).toEqual([{ what: 'Gardening', why: 'importSectionLeft' }]);
});

test('an address that another story has is left, and one is made from the headline', async () => {
  const room = await openTestNewsroom();
  const take = await importer(room);
  await take('a.md', '---\nslug: ferries\n---\n# The ferries\n\nOne.');
  const second = await take('b.md', '---\nslug: ferries\n---\n# The night ferries\n\nTwo.');
  expect(second).toMatchObject({ story: { slug: 'the-night-ferries' }, taken: ['headline', 'body'] });
  expect(second.left).toEqual([{ what: 'ferries', why: 'importSlugLeft' }]);
});

test('a journalist’s import is not breaking, for only editors may say so', async () => {
  const room = await openTestNewsroom();
  const report = await (await importer(room, 'sarah'))('a.txt', 'BREAKING: The quay is closed\n\nText.');
  expect(report.taken).not.toContain('breaking');
  expect(report.left).toEqual([{ what: 'The quay is closed', why: 'importBreakingLeft' }]);
  const story = await (await room.callAs('sarah')).stories.findBySlug({ slug: 'the-quay-is-closed' });
  expect(story.breaking).toBeNull();
});

test('pictures in a file are stored and stand in the text; what only claims to be one is left', async () => {
  const room = await openTestNewsroom();
  const pixel = await sharp({ create: { width: 640, height: 360, channels: 3, background: 'teal' } })
    .withExif({ IFD0: { Copyright: 'Mona Saad' } })
    .jpeg()
    .toBuffer();
  const page = `<article><h1>The ferries</h1><p>The first ferry left.</p>
    <figure><img src="data:image/jpeg;base64,${pixel.toString('base64')}" alt="The quay"><figcaption>At dawn</figcaption></figure>
    <img src="data:image/png;base64,${Buffer.from('no picture').toString('base64')}" alt="Broken"></article>`;
  const report = await (await importer(room))('a.html', page);
  expect(report.taken).toEqual(['headline', 'body', 'pictures']);
  expect(report.left).toEqual([{ what: 'Broken', why: 'importImageLeft' }]);
  const { body } = await textOf(room, report.story?.id);
  const sarah = await room.callAs('sarah');
  const [media] = await sarah.media.list({});
  expect(media).toMatchObject({ width: 640, height: 360 });
  expect(body.content).toMatchObject([
    { type: 'paragraph' },
    {
      type: 'figure',
      attrs: { mediaId: media?.id, alt: 'The quay', caption: 'At dawn', credit: 'Mona Saad' },
    },
  ]);
  expect(JSON.stringify(body)).not.toContain('base64');
});

test('who may not import is refused, and nothing is stored', async () => {
  const room = await openTestNewsroom();
  await expect((await importer(room, 'maya'))('a.txt', 'One\n\nText.')).rejects.toMatchObject({
    data: { code: 'roleMayNot' },
  });
  expect((await (await room.callAs('sarah')).stories.list({})).total).toBe(0);
});

test('a folder of 2,000 files with three bad ones gives 1,997 stories, and a reason for each bad one', async () => {
  const room = await openTestNewsroom();
  const take = await importer(room);
  const bad: Record<number, [string, string | Uint8Array, string]> = {
    3: ['empty.md', '', 'importEmpty'],
    700: ['picture.txt', Uint8Array.from({ length: 900 }, (_, at) => (at * 37) % 256), 'importUnknownFormat'],
    1999: ['cut.docx', Buffer.from('PK\x03\x04 and no more', 'latin1'), 'importBroken'],
  };
  const refused: unknown[] = [];
  for (let n = 0; n < 2000; n += 1) {
    const [name, content] = bad[n] ?? [`${n}.txt`, `Ferry number ${n}\n\nIt left the quay at ${n} seconds.`];
    const report = await take(name, content);
    if (report.refusal !== null) refused.push([report.name, report.refusal.code]);
  }
  expect(refused).toEqual(Object.values(bad).map(([name, , code]) => [name, code]));
  const sarah = await room.callAs('sarah');
  expect((await sarah.stories.list({ limit: 1 })).total).toBe(1997);
  expect((await sarah.search.find({ query: 'ferry 1234' })).hits).toHaveLength(1);
});

/** A page saved from the newspaper, where a checkout has one beside it: it is no part of the project. */
const SEED = join(import.meta.dirname, '../../../shared/seed/article-page.txt');

test.skipIf(!existsSync(SEED))(
  'a page of the newspaper itself is read, and its furniture is left',
  async () => {
    const room = await openTestNewsroom();
    const report = await (await importer(room, 'edith'))('article-page.txt', readFileSync(SEED));
    expect(report.taken).toEqual(['headline', 'byline', 'dateline', 'sectionName', 'breaking', 'body']);
    const story = await (await room.callAs('sarah')).stories.get({
      storyId: report.story?.id ?? ('' as never),
    });
    expect(story).toMatchObject({ section: { slug: 'technology' }, breaking: { level: 'breaking' } });
    const { body } = await textOf(room, story.id);
    expect(typesOf(body)).toEqual(Array.from({ length: 6 }, () => 'paragraph'));
    expect(JSON.stringify(body)).not.toMatch(/Related Posts|Start Chat|Editor-in-Chief/);
  },
);
