import fc from 'fast-check';
import { anyElement } from './elements.ts';
import type { DocMark, DocNode, EditionText } from '#shared/editor/content.ts';

const words = fc.constantFrom(
  'the river',
  'قناة المياه',
  'كِتَابٌ',
  'é',
  'e\u0301',
  'l’été',
  'A\u200Bb',
  '👩‍🌾',
  '<script>',
  '12 %',
  ' ',
);
const text = fc.array(words, { maxLength: 5 }).map((list) => list.join(' '));
const hrefs = fc.constantFrom(
  'https://example.org/a?b=1',
  'mailto:desk@example.org',
  'javascript:alert(1)',
  '',
);

const mark: fc.Arbitrary<DocMark> = fc.oneof(
  fc.constantFrom<DocMark>({ type: 'bold' }, { type: 'italic' }, { type: 'bdi' }, { type: 'blink' }),
  hrefs.map((href): DocMark => ({ type: 'link', attrs: { href } })),
  fc.constantFrom<DocMark>(
    { type: 'lang', attrs: { lang: 'ar' } },
    { type: 'lang', attrs: { lang: 'tlh' } },
    { type: 'note', attrs: { id: 'n1' } },
    { type: 'storyLink', attrs: { storyId: '01900000-0000-7000-8000-00000000000b' } },
    { type: 'storyLink', attrs: { storyId: '../etc' } },
  ),
);
const run: fc.Arbitrary<DocNode> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('text'), text, marks: fc.array(mark, { maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.constant<DocNode>({ type: 'hardBreak' }) },
);
const inline = fc.array(run, { maxLength: 4 });

const paragraph: fc.Arbitrary<DocNode> = fc.record({
  type: fc.constant('paragraph'),
  attrs: fc.record({
    kind: fc.constantFrom('p', 'h2', 'h3', 'h9'),
    dir: fc.constantFrom(null, 'ltr', 'rtl', 'auto'),
  }),
  content: inline,
});
const heading: fc.Arbitrary<DocNode> = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
  content: inline,
});
const figure: fc.Arbitrary<DocNode> = fc.record({
  type: fc.constant('figure'),
  attrs: fc.record({
    mediaId: fc.constantFrom('01900000-0000-7000-8000-00000000000a', ''),
    caption: text,
    credit: text,
    alt: text,
    src: fc.constant('https://tracker.example/pixel.gif'),
  }),
});

/** Blocks as an editor, a paste or a merge may leave them: ours and foreign, nested, with marks that we do not know. */
const { block } = fc.letrec<{ block: DocNode; list: DocNode; item: DocNode; quote: DocNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    paragraph,
    heading,
    figure,
    run,
    fc.constant<DocNode>({ type: 'horizontalRule' }),
    fc.constant<DocNode>({ type: 'iframe', attrs: { src: 'javascript:alert(1)' } }),
    tie('list'),
    tie('quote'),
    anyElement(tie('block')),
  ),
  list: fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    attrs: fc.constantFrom({}, { start: 3 }, { start: 'many' }),
    content: fc.array(tie('item'), { maxLength: 3 }),
  }),
  item: fc.record({
    type: fc.constantFrom('listItem', 'taskItem'),
    content: fc.array(tie('block'), { maxLength: 3 }),
  }),
  quote: fc.record({
    type: fc.constantFrom('blockquote', 'details'),
    content: fc.array(tie('block'), { maxLength: 3 }),
  }),
}));

/** A whole body of such blocks. */
export const bodies: fc.Arbitrary<DocNode> = fc.record({
  type: fc.constant('doc'),
  content: fc.array(block, { maxLength: 6 }),
});

/** Every text of an edition, short ones with white space at their ends and letters that have two spellings. */
export const editionTexts: fc.Arbitrary<EditionText> = fc.record({
  headline: text,
  deck: text,
  byline: text,
  dateline: text,
  seoTitle: text,
  seoDescription: text,
  body: bodies,
});
