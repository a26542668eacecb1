import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRevisionContent } from '#shared/editor/canonical.ts';
import type { RevisionContent } from '#shared/editor/content.ts';
import { diffContents, type DiffPart } from '#shared/editor/diff.ts';
import { readEditionText, seedEditionDoc } from '#shared/editor/document.ts';
import { blocksOf } from '#shared/editor/text.ts';
import { editionTexts } from '#tests/support/documents.ts';

const contents = editionTexts.map((text) => toRevisionContent('en', readEditionText(seedEditionDoc(text))));

test('a comparison holds every word of the newer text, in its order', () => {
  fc.assert(
    fc.property(contents, contents, (older, newer) => {
      const parts = diffContents(older, newer);
      expect(read(parts, 'removed')).toEqual(wordsOf(newer));
    }),
  );
});

test('and every word of the older one: nothing that was taken out goes unseen', () => {
  fc.assert(
    fc.property(contents, contents, (older, newer) => {
      const parts = diffContents(older, newer);
      expect(read(parts, 'added')).toEqual(wordsOf(older));
    }),
  );
});

test('a text beside itself shows no change', () => {
  fc.assert(
    fc.property(contents, (content) => {
      for (const part of diffContents(content, content)) expect(part.kind).toBe('same');
    }),
  );
});

test('a first text is all new', () => {
  fc.assert(
    fc.property(contents, (content) => {
      for (const part of diffContents(null, content)) expect(part.kind).toBe('added');
    }),
  );
});

test('one changed word is one changed word, in Arabic too', () => {
  const text = (body: string) =>
    toRevisionContent(
      'ar',
      readEditionText(
        seedEditionDoc({
          body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }] },
        }),
      ),
    );
  const [part] = diffContents(text('وصل القطار إلى القاهرة مساءً'), text('وصل القطار إلى طنطا مساءً'));
  expect(part).toMatchObject({ field: 'body', kind: 'changed', blockKind: 'p' });
  expect(part?.tokens.filter(({ op }) => op !== 'same')).toEqual([
    { text: 'القاهرة', op: 'removed' },
    { text: 'طنطا', op: 'added' },
  ]);
});

/** The texts that remain, place by place, when one side's own words are left out. */
function read(parts: readonly DiffPart[], without: 'added' | 'removed'): string[] {
  return parts
    .filter((part) => part.kind !== without)
    .map((part) =>
      part.tokens
        .filter(({ op }) => op !== without)
        .map(({ text }) => text)
        .join(''),
    )
    .filter((text) => text !== '');
}

function wordsOf(content: RevisionContent): string[] {
  const { headline, deck, byline, dateline, seoTitle, seoDescription, body } = content;
  const lines = [headline, deck, byline, dateline, seoTitle, seoDescription];
  return [...lines, ...blocksOf(body).map((block) => block.text)].filter((text) => text !== '');
}
