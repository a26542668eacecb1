import { expect, test } from 'vitest';
import { EMBED_PROVIDERS, findEmbed } from '#shared/editor/elements/embed/providers.ts';
import { StoryId } from '#shared/model/ids.ts';
import { articleAddress, articlePath } from '#site/addresses.ts';
import { HIDDEN_SOURCE } from '#tests/support/elements.ts';
import { filesOf, fullArticle, liveArticle, siteOf } from '#tests/support/site.ts';

test('a source that is not shown is in no file of the site', async () => {
  const files = await filesOf(await siteOf([fullArticle(1), fullArticle(2, { language: 'ar' })]));
  expect([...files].filter(([, file]) => file.includes(HIDDEN_SOURCE)).map(([path]) => path)).toEqual([]);
  expect(files.get(articlePath(fullArticle(1)))).toContain('The town archive');
});

test('an embed loads nothing by itself: the page has a link, and a button that waits for a script', async () => {
  const html = (await filesOf(await siteOf([fullArticle(1)]))).get(articlePath(fullArticle(1))) ?? '';
  expect(html).not.toMatch(/<iframe|<object|src="https?:/u);
  expect(html).toContain('href="https://www.youtube.com/watch?v=abc123"');
  expect(html).toMatch(/<button type="button" hidden="" aria-label="Show from YouTube">/u);
});

test('what an embed frames is of the origin that the page allows, whatever address it was made of', () => {
  const addresses = [
    ['https://youtu.be/dQw4w9?t=10', 'https://www.youtube-nocookie.com/embed/dQw4w9'],
    ['https://m.youtube.com/shorts/abc_1', 'https://www.youtube-nocookie.com/embed/abc_1'],
    ['https://twitter.com/desk/status/99', 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=99'],
    ['https://www.instagram.com/reel/Cx1/', 'https://www.instagram.com/p/Cx1/embed/'],
    ['https://www.tiktok.com/@desk/video/77', 'https://www.tiktok.com/embed/v2/77'],
  ] as const;
  for (const [address, frame] of addresses)
    expect([address, findEmbed(address)?.frame]).toEqual([address, frame]);
  const more = [
    'https://www.facebook.com/desk/videos/12',
    'https://www.openstreetmap.org/#map=12/30.0444/31.2357',
    'https://www.google.com/maps/place/Cairo/@30.04,31.23,12z',
  ];
  for (const address of more) {
    const found = findEmbed(address);
    expect(new URL(found?.frame ?? '').origin).toBe(found && EMBED_PROVIDERS[found.provider].origin);
  }
});

test('an address of no service that we know is no embed', () => {
  for (const address of [
    'https://youtube.com.example.org/watch?v=abc',
    'https://example.org/watch?v=abc',
    'https://www.youtube.com/watch?v="><script>',
    'https://x.com/desk/status/1%22onload',
    'https://www.google.com/search?q=maps',
    'javascript:alert(1)//youtube.com/watch?v=a',
    'https://www.facebook.com/',
    '',
  ])
    expect([address, findEmbed(address)]).toEqual([address, null]);
});

test('a link to another story leads to its page while readers can open it, and is plain text before and after', async () => {
  const target = liveArticle(2);
  const storyId = StoryId.parse(target.storyId);
  const body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'as we wrote', marks: [{ type: 'storyLink', attrs: { storyId } }] }],
      },
    ],
  };
  const pageWith = async (storyLinks: Record<string, string>) =>
    (await filesOf(await siteOf([liveArticle(1, { body, storyLinks })]))).get(articlePath(liveArticle(1))) ??
    '';
  expect(await pageWith({ [storyId]: articleAddress(target) })).toContain(
    `<a href="${articleAddress(target)}">as we wrote</a>`,
  );
  expect(await pageWith({})).toContain('<p>as we wrote</p>');
});
