import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveArticle, SiteNewsroom, SiteState } from '#site/model.ts';
import { planSite, type SiteSources } from '#site/plan.ts';
import { bodyOf } from '#tests/support/publishing.ts';
import { fullArticle, liveArticle, SITE_NOW, siteNewsroom, siteOf } from '#tests/support/site.ts';

/** A newspaper at one moment of its history. */
interface Newspaper {
  readonly articles: readonly LiveArticle[];
  readonly newsroom: SiteNewsroom;
  readonly now: string;
}
type Step = (paper: Newspaper) => Newspaper;
type Files = Map<string, { key: string; bytes: Buffer }>;

const later = (instant: string, hours: number) =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

const index = fc.nat({ max: 11 });
const word = fc.constantFrom('flood', 'strike', 'عاصفة', 'grève', 'budget');
const language = fc.constantFrom('ar', 'en', 'fr');
const section = fc.constantFrom('politics', 'technology');

const changeOne =
  (at: number, change: (article: LiveArticle, paper: Newspaper) => Partial<LiveArticle>): Step =>
  (paper) => ({
    ...paper,
    articles: paper.articles.map((article, position) =>
      position === at % paper.articles.length ? { ...article, ...change(article, paper) } : article,
    ),
  });

/** Anything that can happen to a newspaper and that its readers may see. */
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(index, language, section, word, fc.boolean()).map(
      ([number, lang, sectionSlug, headline, isFull]): Step =>
        (paper) => {
          const make = isFull ? fullArticle : liveArticle;
          const added = make(number + 1, {
            language: lang,
            sectionSlug,
            headline,
            firstPublishedAt: paper.now,
            updatedAt: paper.now,
          });
          const others = paper.articles.filter((article) => article.editionId !== added.editionId);
          return { ...paper, articles: [...others, added] };
        },
    ),
  },
  fc.tuple(index, word).map(([at, headline]) => changeOne(at, () => ({ headline }))),
  fc.tuple(index, word).map(([at, text]) =>
    changeOne(at, (article, { now }) => ({
      body: bodyOf(text),
      hash: `${article.hash}+`,
      updatedAt: now,
    })),
  ),
  index.map((at) => changeOne(at, ({ views }) => ({ views: views + 1 }))),
  fc.tuple(index, word).map(([at, text]) =>
    changeOne(at, ({ comments }, { now }) => ({
      comments: [...comments, { id: `c${comments.length}`, authorName: 'Léa', text, at: now }],
    })),
  ),
  fc
    .tuple(index, word)
    .map(([at, note]) =>
      changeOne(at, ({ corrections }, { now }) => ({ corrections: [...corrections, { at: now, note }] })),
    ),
  fc
    .tuple(index, word)
    .map(([at, reason]) => changeOne(at, (_, { now }) => ({ retracted: { at: now, reason } }))),
  index.map((at) =>
    changeOne(at, (_, { now }) => ({ breaking: { level: 'breaking', expiresAt: later(now, 3) } })),
  ),
  fc.tuple(index, section).map(([at, sectionSlug]) => changeOne(at, () => ({ sectionSlug }))),
  index.map(
    (at): Step =>
      (paper) => ({
        ...paper,
        articles: paper.articles.filter((_, position) => position !== at % paper.articles.length),
      }),
  ),
  fc.constantFrom(1, 4, 30).map(
    (hours): Step =>
      (paper) => ({ ...paper, now: later(paper.now, hours) }),
  ),
  fc.constantFrom(null, 3, 14, 15, 200).map(
    (replyMinutes): Step =>
      (paper) => ({ ...paper, newsroom: { ...paper.newsroom, replyMinutes } }),
  ),
  word.map(
    (motto): Step =>
      (paper) => ({ ...paper, newsroom: { ...paper.newsroom, mottos: { en: [motto] } } }),
  ),
);

async function filesAfter(
  site: { state: SiteState; sources: SiteSources },
  before: Files,
): Promise<{ files: Files; made: number }> {
  const files: Files = new Map();
  let made = 0;
  for (const file of planSite(site.state)) {
    const known = before.get(file.path);
    if (known?.key === file.key) {
      files.set(file.path, known);
      continue;
    }
    made += 1;
    files.set(file.path, { key: file.key, bytes: Buffer.from(await file.render(site.sources)) });
  }
  return { files, made };
}

const bytesOf = (files: Files) =>
  new Map([...files].map(([path, { bytes }]) => [path, bytes.toString('base64')]));
const start: Newspaper = { articles: [liveArticle(1)], newsroom: siteNewsroom(), now: SITE_NOW };

test('writing only what changed gives, byte for byte, the site that a full build gives', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      let paper = start;
      let files: Files = new Map();
      for (const happen of steps) {
        paper = happen(paper);
        const site = await siteOf(paper.articles, paper);
        files = (await filesAfter(site, files)).files;
        const { files: full } = await filesAfter(site, new Map());
        expect(bytesOf(files)).toEqual(bytesOf(full));
      }
    }),
    { numRuns: 40 },
  );
});

test('a view and a comment make one page anew, and an update of a text those that show it', async () => {
  const articles = [1, 2, 3].map((number) => liveArticle(number));
  const { files } = await filesAfter(await siteOf(articles), new Map());
  const change = async (changed: Partial<LiveArticle>) =>
    (
      await filesAfter(
        await siteOf(articles.map((article, at) => (at === 1 ? { ...article, ...changed } : article))),
        files,
      )
    ).made;
  expect(await change({})).toBe(0);
  expect(await change({ views: 7 })).toBe(1);
  expect(await change({ comments: [{ id: 'c', authorName: 'Léa', text: 'Bravo', at: SITE_NOW }] })).toBe(1);
  // Its page; the home page, its section, the feed; the two that it is related to.
  expect(await change({ headline: 'Another headline', hash: 'other' })).toBe(6);
});

test('a new story changes few pages of a large section', async () => {
  const articles = Array.from({ length: 200 }, (_, at) =>
    liveArticle(at + 1, { firstPublishedAt: later(SITE_NOW, at - 300) }),
  );
  const { files } = await filesAfter(await siteOf(articles), new Map());
  const added = liveArticle(500, { firstPublishedAt: SITE_NOW });
  const { made } = await filesAfter(await siteOf([...articles, added]), files);
  expect(made).toBeLessThan(12);
});

test('what is paid for in reading is only what is made anew', async () => {
  const articles = [1, 2, 3].map((number) => liveArticle(number));
  const { files } = await filesAfter(await siteOf(articles), new Map());
  const site = await siteOf(articles);
  const read: string[] = [];
  await filesAfter(
    {
      state: site.state,
      sources: {
        ...site.sources,
        article: (id) => {
          read.push(id);
          return site.sources.article(id);
        },
      },
    },
    files,
  );
  expect(read).toEqual([]);
});
