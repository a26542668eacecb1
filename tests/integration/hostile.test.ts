import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { comment, openHost, send } from '#tests/support/readers.ts';
import { testProfile } from '#tests/support/profile.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const BREAKOUT = '"\'></title></textarea></script><script>alert(1)</script><img src=x onerror=alert(1)>';
const hostileBody = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: BREAKOUT }] },
    {
      type: 'paragraph',
      attrs: { kind: 'h2"><script>alert(1)</script>', dir: '"><script>alert(1)</script>' },
      content: [
        { type: 'text', text: 'link', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        {
          type: 'text',
          text: 'link',
          marks: [{ type: 'link', attrs: { href: `https://example.org/${BREAKOUT}` } }],
        },
      ],
    },
    { type: 'orderedList', attrs: { start: '1" onmouseover="alert(1)' }, content: [] },
    { type: 'iframe', attrs: { src: 'https://evil.example' } },
    { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
  ],
};

test('nothing that anybody writes, names or sends can run on a page of the site', async () => {
  const { world, siteUrl, folder } = await openHost();
  const [adam, sarah, chief, maya] = await Promise.all(
    ['adam', 'sarah', 'mohamed', 'maya'].map((who) => world.as(who)),
  );
  if (adam === undefined || sarah === undefined || chief === undefined || maya === undefined)
    throw new Error('all are in');
  const everywhere = { ar: BREAKOUT, en: BREAKOUT, fr: BREAKOUT };
  await adam.newsroom.updateProfile({
    ...testProfile,
    name: everywhere,
    mottos: { ar: [BREAKOUT], en: [BREAKOUT], fr: [BREAKOUT] },
    description: everywhere,
    editorInChief: everywhere,
    offices: testProfile.offices.map((office) => ({ ...office, name: everywhere })),
    sections: testProfile.sections.map((section) => ({ ...section, name: everywhere })),
  });
  const mediaId = await world.media();
  const figure = { type: 'figure', attrs: { mediaId, caption: BREAKOUT, credit: BREAKOUT, alt: BREAKOUT } };
  const story = await sarah.stories.create({
    section: 'politics',
    language: 'en',
    slug: 'hostile',
    text: {
      headline: BREAKOUT,
      deck: BREAKOUT,
      byline: BREAKOUT,
      dateline: BREAKOUT,
      body: { ...hostileBody, content: [...hostileBody.content, figure] },
    },
  });
  const editionId = story.editions[0]?.id;
  if (editionId === undefined) throw new Error('a new story has an edition');
  const { textHash } = await sarah.review.submit({ editionId });
  await chief.review.approve({ editionId, seenHash: textHash });
  await chief.stories.setBreaking({
    storyId: story.id,
    level: 'breaking',
    expiresAt: '2099-01-01T00:00:00.000Z',
  });
  await chief.review.publish({ editionId });
  await chief.queue.run({});
  await send(
    siteUrl,
    '/reader/comments',
    comment(editionId, { name: BREAKOUT.slice(0, 60), text: BREAKOUT }),
  );
  const [waiting] = await maya.comments.list({ state: 'pending' });
  if (waiting === undefined) throw new Error('the comment has arrived');
  await maya.comments.decide({ commentIds: [waiting.id], decision: 'approved' });
  await chief.queue.run({});

  const site = join(folder, 'site');
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).toSorted();
  const pages = files.filter((name) => name.endsWith('.html'));
  expect(pages.some((name) => name.includes('hostile'))).toBe(true);
  for (const name of pages) expectHarmless(readFileSync(join(site, name), 'utf8'), name);
  for (const name of files.filter((one) => /\.(?:xml|json|txt)$/u.test(one)))
    expect(readFileSync(join(site, name), 'utf8'), name).not.toMatch(
      name.endsWith('.json') ? /javascript:/u : /<script|<img src=x/u,
    );
  expectHarmless((await sarah.editions.preview({ editionId })).html, 'the preview');
});

/** No script but the site's own file, no handler in an attribute, no address that runs. */
function expectHarmless(html: string, name: string): void {
  for (const element of elementsOf(parse(html))) {
    const attributes = new Map(element.attrs.map((attribute) => [attribute.name, attribute.value]));
    expect(['iframe', 'object', 'embed'], `${name}: <${element.tagName}>`).not.toContain(element.tagName);
    for (const [attribute, value] of attributes) {
      expect(attribute, `${name}: <${element.tagName} ${attribute}>`).not.toMatch(/^on/u);
      if (['href', 'src', 'action', 'formaction', 'poster'].includes(attribute))
        expect(value, name).not.toMatch(/^\s*(?:javascript|vbscript|data(?!:image\/webp;base64,)):/iu);
    }
    if (element.tagName === 'base') expect(attributes.has('href'), name).toBe(false);
    if (element.tagName !== 'script') continue;
    const type = attributes.get('type') ?? '';
    if (type === 'application/ld+json') {
      const json = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
      expect(() => JSON.parse(json), name).not.toThrow();
      expect(json, name).not.toMatch(/<\/?script/iu);
    } else {
      expect(attributes.get('src'), `${name}: a script without a file`).toMatch(/^\/[\w/.-]+\.js$/u);
      expect(element.childNodes, name).toEqual([]);
    }
  }
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...children.flatMap(elementsOf)];
}
