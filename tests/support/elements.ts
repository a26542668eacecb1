import fc from 'fast-check';
import type { DocNode } from '#shared/editor/content.ts';

const paragraph = (text: string): DocNode => ({
  type: 'paragraph',
  attrs: { kind: 'p', dir: null },
  content: [{ type: 'text', text }],
});
const cell = (type: string, text: string, span: object = {}): DocNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1, ...span },
  content: [paragraph(text)],
});

/** A name that must never be on a page. */
export const HIDDEN_SOURCE = 'The clerk at the water ministry';

/** Every editorial element once, filled in as a journalist would; the last is a source that stays in the newsroom. */
export function oneOfEachElement(): DocNode[] {
  return [
    { type: 'keyPoints', content: [paragraph('The bridge reopens.'), paragraph('Tolls end in May.')] },
    {
      type: 'pullQuote',
      attrs: { attribution: 'Nadia Fares, engineer' },
      content: [paragraph('It will stand for a century.')],
    },
    {
      type: 'factBox',
      attrs: { title: 'The bridge in figures' },
      content: [
        paragraph('Four arches.'),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Built in 1931')] }] },
      ],
    },
    {
      type: 'table',
      attrs: { caption: 'Crossings a day' },
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Year'), cell('tableHeader', 'Cars')] },
        { type: 'tableRow', content: [cell('tableHeader', '2024'), cell('tableCell', '12,000')] },
        { type: 'tableRow', content: [cell('tableCell', 'No count in 2025', { colspan: 2 })] },
      ],
    },
    {
      type: 'embed',
      attrs: { href: 'https://www.youtube.com/watch?v=abc123', title: 'The first car over the bridge' },
    },
    {
      type: 'linkCard',
      attrs: { href: 'https://example.org/report.pdf', title: 'The report', description: 'Forty pages.' },
    },
    { type: 'sourceNote', attrs: { who: 'The town archive', checked: 'Read there in May', isShown: true } },
    { type: 'sourceNote', attrs: { who: HIDDEN_SOURCE, checked: 'By telephone', isShown: false } },
  ];
}

const text = fc.constantFrom('', 'words', 'كلمات', 'l’été', '<script>alert(1)</script>');
const address = fc.constantFrom(
  'https://youtu.be/abc',
  'https://x.com/desk/status/123',
  'https://example.org/',
  'javascript:alert(1)',
  '',
  7,
);

/** Elements as an editor, a paste or a merge may leave them: with anything inside and any attributes. */
export const anyElement = (inside: fc.Arbitrary<DocNode>): fc.Arbitrary<DocNode> =>
  fc.record({
    type: fc.constantFrom(
      'pullQuote',
      'factBox',
      'keyPoints',
      'table',
      'tableRow',
      'tableCell',
      'gallery',
      'embed',
      'linkCard',
      'sourceNote',
    ),
    attrs: fc.record({
      href: address,
      title: text,
      caption: text,
      attribution: text,
      description: text,
      who: text,
      checked: text,
      isShown: fc.constantFrom(true, false, 'yes'),
      colspan: fc.constantFrom(1, 2, 1000, 'many'),
    }) as fc.Arbitrary<Record<string, unknown>>,
    content: fc.array(inside, { maxLength: 3 }),
  });
