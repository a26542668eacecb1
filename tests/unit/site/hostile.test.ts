import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { filesOf, fullArticle, liveArticle, siteOf, SITE_NOW } from '#tests/support/site.ts';
import { testProfile } from '#tests/support/profile.ts';

type Element = DefaultTreeAdapterTypes.Element;

const EVIL = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "'><svg/onload=alert(1)>",
  '<!--',
  ']]>',
  '</title></textarea></style><iframe srcdoc="<script>alert(1)</script>">',
  '\u2028\u0000&lt;script&gt;',
].join(' ');
const LINKS = [
  'javascript:alert(1)',
  ' \tJaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
];

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}

/** A site in which everything that anybody can type is an attack. */
const hostileSite = () => {
  const evil = { ar: EVIL, en: EVIL, fr: EVIL };
  const words = {
    headline: EVIL,
    deck: EVIL,
    byline: EVIL,
    dateline: EVIL,
    slug: `../../${EVIL}`,
    sectionSlug: '../evil/"onload=',
    corrections: [{ at: SITE_NOW, note: EVIL }],
    comments: [{ id: 'a', authorName: EVIL, text: `${EVIL}\n${LINKS.join(' ')}`, at: SITE_NOW }],
  };
  const body = {
    type: 'doc',
    content: [
      {
        type: 'figure',
        attrs: {
          mediaId: fullArticle(1).images[0]?.mediaId,
          alt: EVIL,
          caption: EVIL,
          credit: EVIL,
          src: LINKS[0],
        },
      },
      ...LINKS.map((href) => ({
        type: 'paragraph',
        attrs: { kind: 'p', dir: EVIL, onclick: 'alert(1)' },
        content: [
          { type: 'text', text: EVIL, marks: [{ type: 'link', attrs: { href } }, { type: 'script' }] },
        ],
      })),
      { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
      { type: 'paragraph', attrs: { kind: 'script' }, content: [{ type: 'text', text: EVIL }] },
    ],
  };
  return siteOf(
    [
      fullArticle(1, { ...words, body }),
      liveArticle(2, { ...words, retracted: { at: SITE_NOW, reason: EVIL } }),
    ],
    {
      newsroom: {
        name: evil,
        description: evil,
        editorInChief: evil,
        mottos: { ar: [EVIL], en: [EVIL], fr: [EVIL] },
        offices: [...testProfile.offices, { name: evil, timeZone: 'Europe/London', isOpen: false }],
        sections: [{ slug: '../evil/"onload=', name: evil }],
      },
    },
  );
};

test('nothing that anybody typed can run script on any page', async () => {
  const pages = [...(await filesOf(await hostileSite()))].filter(([path]) => path.endsWith('.html'));
  for (const [path, html] of pages) {
    const elements = elementsOf(parse(html));
    const attributes = elements.flatMap(({ tagName, attrs }) => attrs.map((attr) => ({ tagName, ...attr })));
    expect(
      elements.filter(({ tagName }) =>
        ['iframe', 'svg', 'object', 'embed', 'base', 'style'].includes(tagName),
      ),
    ).toEqual([]);
    expect(
      attributes.filter(({ name }) => name.startsWith('on') || name === 'srcdoc' || name === 'style'),
    ).toEqual([]);
    const urls = attributes.filter(({ name }) => ['href', 'src', 'action', 'formaction'].includes(name));
    expect(urls.filter(({ value }) => !/^(?:\/|#|https:\/\/tribune\.example\/)/u.test(value))).toEqual([]);
    const scripts = elements.filter(({ tagName }) => tagName === 'script');
    for (const script of scripts) {
      const type = script.attrs.find(({ name }) => name === 'type')?.value;
      const src = script.attrs.find(({ name }) => name === 'src')?.value;
      expect([path, type ?? src]).toEqual([
        path,
        type === undefined ? expect.stringMatching(/^\/assets\/reader-/u) : 'application/ld+json',
      ]);
    }
    const policy = attributes.find(({ value }) => value.startsWith('default-src'))?.value ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
  }
  expect(pages.length).toBeGreaterThan(10);
});

test('what search engines are told of a hostile story is still its own words', async () => {
  const files = await filesOf(await hostileSite());
  const html = [...files].find(([path]) => path.endsWith('-00000001/index.html'))?.[1] ?? '';
  const script = elementsOf(parse(html)).find(({ attrs }) =>
    attrs.some(({ value }) => value === 'application/ld+json'),
  );
  const [json] = script?.childNodes ?? [];
  const data: unknown = JSON.parse(json !== undefined && 'value' in json ? json.value : '');
  expect(data).toMatchObject({ '@type': 'NewsArticle', headline: EVIL });
});

test('no slug leads a file out of the site', async () => {
  for (const path of (await filesOf(await hostileSite())).keys())
    expect(
      path.split('/').filter((part) => part.startsWith('.') || part === '' || /["'<>:\\]/u.test(part)),
    ).toEqual([]);
});
