import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, toRevisionContent } from '#shared/editor/canonical.ts';
import type { RevisionContent } from '#shared/editor/content.ts';
import { readEditionText, replaceEditionText, seedEditionDoc } from '#shared/editor/document.ts';
import { LANGUAGES } from '#shared/model/language.ts';
import { editionTexts } from '#tests/support/documents.ts';

const languages = fc.constantFrom(...LANGUAGES);

test('the same text has one spelling, in whatever order its parts were written down', () => {
  fc.assert(
    fc.property(languages, editionTexts, (language, text) => {
      const content = toRevisionContent(language, text);
      expect(canonicalJson(upsideDown(content))).toBe(canonicalJson(content));
    }),
  );
});

test('é is é, whether one sign or two: the hash that an approval is bound to does not see the difference', () => {
  fc.assert(
    fc.property(languages, editionTexts, (language, text) => {
      const content = toRevisionContent(language, text);
      const decomposed = JSON.parse(JSON.stringify(content).normalize('NFD')) as RevisionContent;
      expect(canonicalJson(decomposed)).toBe(canonicalJson(content));
    }),
  );
});

test('another word, another language or another mark is another text', () => {
  const content = toRevisionContent('en', readEditionText(seedEditionDoc({ headline: 'One', deck: 'Two' })));
  const spellings = [
    content,
    { ...content, headline: 'Two', deck: 'One' },
    { ...content, language: 'fr' as const },
    { ...content, body: { type: 'doc', content: [{ type: 'horizontalRule' }] } },
  ].map(canonicalJson);
  expect(new Set(spellings).size).toBe(4);
});

test('what was frozen and brought back is the same revision', () => {
  fc.assert(
    fc.property(languages, editionTexts, (language, text) => {
      const first = toRevisionContent(language, readEditionText(seedEditionDoc(text)));
      const again = toRevisionContent(language, readEditionText(seedEditionDoc(first)));
      expect(canonicalJson(again)).toBe(canonicalJson(first));
    }),
  );
});

test('a text that replaces another leaves nothing of it behind', () => {
  fc.assert(
    fc.property(editionTexts, editionTexts, (older, newer) => {
      const doc = seedEditionDoc(older);
      replaceEditionText(doc, newer);
      expect(readEditionText(doc)).toEqual(readEditionText(seedEditionDoc(newer)));
    }),
  );
});

function upsideDown<T>(value: T): T {
  if (Array.isArray(value)) return value.map(upsideDown) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, upsideDown(member)]),
  ) as T;
}
