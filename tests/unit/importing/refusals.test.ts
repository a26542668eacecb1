import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IMPORT_MAX_BYTES, readImport } from '#newsroom/importing/read-import.ts';
import { expectEditorBody, lines, read, taken } from './support.ts';

const junk = Uint8Array.from({ length: 900 }, (_, at) => (at * 37) % 256);

test.each([
  ['an empty file', 'a.md', '', 'importEmpty'],
  ['a file of nothing but space', 'a.txt', ' \n\t\n', 'importEmpty'],
  ['binary junk named .txt', 'a.txt', junk, 'importUnknownFormat'],
  ['binary junk named .html', 'a.html', junk, 'importUnknownFormat'],
  ['binary junk named .docx', 'a.docx', junk, 'importBroken'],
  ['a picture', 'a.png', junk, 'importUnknownFormat'],
  ['a PDF', 'a.pdf', '%PDF-1.7', 'importUnknownFormat'],
  ['broken JSON', 'a.json', '{"headline": "Ferries', 'importBroken'],
  ['a page of nothing but script', 'a.html', '<script>document.title = 1</script>', 'importNoHeadline'],
  ['Markdown without a headline', 'a.md', 'Only a paragraph.', 'importNoHeadline'],
  ['a headline of signs', 'a.txt', '* * *\n\nText.', 'importNoHeadline'],
  ['a headline of 10,000 letters', 'a.txt', 'x'.repeat(10_000), 'importHeadlineTooLong'],
  [
    'a German text',
    'a.txt',
    `Fähren kehren zurück\n\n${'Die erste Fähre legte am Abend ab und kam nicht wieder. '.repeat(5)}`,
    'importLanguageUnknown',
  ],
  ['a Greek text', 'a.txt', 'Επιστροφή των πλοίων\n\nΤο πρώτο πλοίο έφυγε.', 'importLanguageUnknown'],
])('%s is refused with its reason', async (_, name, content, code) => {
  expect(await read(name, content)).toMatchObject({ ok: false, code });
});

test('a file of over 20 MB is refused unread', async () => {
  expect(await read('a.txt', new Uint8Array(IMPORT_MAX_BYTES + 1))).toMatchObject({ code: 'importTooLarge' });
});

test('a text longer than the editor bears is refused, by its letters or by its paragraphs', async () => {
  const words = (count: number) => 'The ferry of the night was there. '.repeat(count);
  const body = (paragraphs: number, length: number) =>
    ['The ferries', ...Array.from({ length: paragraphs }, (_, n) => `${n}: ${words(length)}`)].join('\n\n');
  expect(await read('a.txt', body(1, 20_000))).toMatchObject({ ok: false, code: 'importTooLarge' });
  expect(await read('a.txt', body(10_001, 1))).toMatchObject({ ok: false, code: 'importTooLarge' });
  expect(await read('a.txt', body(1000, 10))).toMatchObject({ ok: true });
});

test('a headline alone is a story without a text yet', async () => {
  const story = await taken('flash.txt', 'Ferries return');
  expect(story.taken).toEqual(['headline']);
  expect(lines(story)).toEqual(['']);
});

test('whoever imports may know the language better than the file', async () => {
  const bytes = new TextEncoder().encode('Ferries return\n\nThe ferry left.');
  expect(await readImport({ name: 'a.txt', bytes }, { language: 'fr' })).toMatchObject({ language: 'fr' });
});

test('a page ten thousand levels deep is read or refused, not choked on', async () => {
  const deep = `<h1>Ferries return</h1>${'<div><blockquote><ul><li>'.repeat(10_000)}The ferry left.`;
  const story = await taken('deep.html', deep);
  expect(lines(story).join(' ')).toContain('The ferry left.');
});

test('direction overrides in a file cannot turn the page', async () => {
  const story = await taken('a.txt', 'Ferries \u202Ereturn\n\nThe \u0007ferry\u202A left.');
  expect(story.headline).toBe('Ferries return');
  expect(lines(story)).toEqual(['The ferry left.']);
});

const piece = fc.oneof(
  fc.constantFrom(
    '<p>',
    '</div>',
    '<script>alert(1)</script>',
    '<a href="javascript:x">',
    '<ul><li>',
    '<table><tr><td>',
  ),
  fc.constantFrom(
    '# ',
    '\n\n',
    '---\n',
    '> ',
    '[a](data:x)',
    '**',
    '<br>',
    '{"headline":"',
    '"',
    '}',
    '<h1>',
    '</h1>',
  ),
  fc.constantFrom(
    'Ferries return',
    'عاجل',
    'By Mona Saad',
    'Add Comment',
    '٣٥ ٠',
    '<blockquote>',
    '<img src=x onerror=y>',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const content = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => new TextEncoder().encode(pieces.join(''))),
  fc.uint8Array({ maxLength: 300 }),
);
const name = fc.constantFrom('a.md', 'a.html', 'a.json', 'a.txt', 'a.docx', 'a', '', '.txt', 'a.b/c');

test('whatever the file holds, it is an answer: a body that the editor takes, or a reason', async () => {
  await fc.assert(
    fc.asyncProperty(name, content, async (fileName, bytes) => {
      const reading = await readImport({ name: fileName, bytes });
      if (reading.ok) {
        expectEditorBody(reading);
        expect(JSON.stringify(reading.body)).not.toContain('javascript:x"');
      } else {
        expect(reading.code).toMatch(/^import/);
      }
    }),
    { numRuns: 1500 },
  );
});
