import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readZip, writeZip } from '#newsroom/importing/zip.ts';
import { leftFor, lines, PIXEL, pictures, read, taken } from './support.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A Word document with this XML in its body, as Word would pack it but for what nobody reads. */
function docx(body: string, more: Record<string, string | Buffer> = {}): Buffer {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="good" Type="${OFFICE}/hyperlink" Target="https://example.org/op" TargetMode="External"/><Relationship Id="bad" Type="${OFFICE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/><Relationship Id="pic" Type="${OFFICE}/image" Target="media/image1.png"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Sous"><w:name w:val="Subtitle"/></w:style><w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="T2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return writeZip(new Map(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)])));
}

const p = (text: string, style = '') =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const link = (id: string, text: string) =>
  `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`;
const item = (text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const DRAWING = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="1" descr="The ferry"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="pic"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

test('a Word document gives its title, subtitle, byline and text', async () => {
  const body =
    p('Night ferries return', 'Titre') +
    p('Eleven minutes, and a goat.', 'Sous') +
    p('By Mona Saad, Luxor') +
    `<w:p><w:r><w:t xml:space="preserve">The first ferry </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>left</w:t></w:r><w:del><w:r><w:delText> late</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> early.</w:t></w:r></w:ins></w:p>` +
    p('Fares', 'T2') +
    item('Day: two pounds') +
    item('Night: three') +
    link('good', 'The operator') +
    link('bad', 'A trap') +
    DRAWING;
  const story = await taken('ferries.docx', docx(body, { 'word/media/image1.png': PIXEL }));
  expect(story).toMatchObject({
    format: 'docx',
    language: 'en',
    headline: 'Night ferries return',
    deck: 'Eleven minutes, and a goat.',
    byline: 'Mona Saad, Luxor',
  });
  expect(lines(story)).toEqual([
    'The first ferry left early.',
    'Fares',
    'Day: two pounds Night: three',
    'The operator',
    'A trap',
    '',
  ]);
  expect(pictures(story)).toEqual([['The ferry', '', 'data:image/png;']]);
  expect(leftFor(story, 'importLinkLeft')).toEqual(['A trap (javascript:alert(1))']);
});

test('bold and italic in an Arabic run are what Word shows, by its own marks for Arabic', async () => {
  const run = (marks: string, text: string) =>
    `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const text =
    run('<w:bCs/><w:rtl/>', 'غادر ') +
    run('<w:b/><w:rtl/>', 'أول ') +
    run('<w:b/><w:bCs w:val="0"/><w:iCs/><w:rtl/>', 'مركب ') +
    run('<w:b/><w:bCs/>', 'Reuters');
  const story = await taken('a.docx', docx(`${p('عودة المراكب')}<w:p>${text}</w:p>`));
  expect(story.body.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'غادر ', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'أول ' },
        { type: 'text', text: 'مركب ', marks: [{ type: 'italic' }] },
        { type: 'text', text: 'Reuters', marks: [{ type: 'bold' }] },
      ],
    },
  ]);
});

test('a footnote stands under the text, without an arrow that leads nowhere', async () => {
  const body = `${p('Night ferries return')}<w:p><w:r><w:t>The ferry left.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
  const story = await taken(
    'a.docx',
    docx(body, {
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1">${p('From the port’s log.')}</w:footnote></w:footnotes>`,
    }),
  );
  expect(lines(story)).toEqual(['The ferry left.[1]', 'From the port’s log.']);
});

test('a picture that Word only points to, or that would run, is named as left', async () => {
  const body = p('Night ferries return', 'Titre') + p('The first ferry left.') + DRAWING;
  for (const more of [{}, { 'word/media/image1.svg': '<svg/>' }]) {
    const story = await taken('ferries.docx', docx(body, more));
    expect(pictures(story)).toEqual([]);
    expect(leftFor(story, 'importImageLeft')).toEqual(['The ferry']);
  }
});

test('a Word document with more pictures than an article has is still a story', async () => {
  const body = p('Night ferries return', 'Titre') + p('The first ferry left.') + DRAWING;
  const story = await taken(
    'ferries.docx',
    docx(body, { 'word/media/image1.png': Buffer.alloc(15_000_001) }),
  );
  expect(lines(story)).toEqual(['The first ferry left.']);
  expect(leftFor(story, 'importImageLeft')).toEqual(['The ferry']);
});

test('a picture that a Word document shows a thousand times does not fill the memory', async () => {
  const body = p('Night ferries return', 'Titre') + p('The first ferry left.') + DRAWING.repeat(1000);
  const story = await taken('ferries.docx', docx(body, { 'word/media/image1.png': Buffer.alloc(1_000_000) }));
  expect(pictures(story)).toHaveLength(15);
  expect(leftFor(story, 'importImageLeft')).toEqual(['The ferry']);
});

test('a Word document without styles takes its first line for the headline', async () => {
  const story = await taken('a.docx', docx(p('عودة المراكب') + p('غادر أول مركب.')));
  expect(story).toMatchObject({ language: 'ar', headline: 'عودة المراكب' });
  expect(lines(story)).toEqual(['غادر أول مركب.']);
});

test('a Word document cut short at any place is broken, and nothing is thrown', async () => {
  const whole = docx(p('Night ferries return', 'Titre') + p('The first ferry left.'));
  for (let length = 1; length < whole.length; length += 211) {
    expect(await read('a.docx', whole.subarray(0, length))).toMatchObject({
      ok: false,
      code: 'importBroken',
    });
  }
});

test('an archive that is no Word document is not one by its name', async () => {
  const zip = writeZip(new Map([['hello.txt', Buffer.from('hello')]]));
  expect(await read('a.docx', zip)).toMatchObject({ ok: false, code: 'importUnknownFormat' });
});

/** One deflated part whose stated size may be a lie, in an archive of its own. */
function bomb(statedBytes: number | undefined): Buffer {
  const data = Buffer.alloc(30_000_000, ' ');
  const packed = deflateRawSync(data);
  const zip = writeZip(new Map([['word/document.xml', packed]]));
  const central = zip.indexOf('PK\x01\x02', 'latin1');
  for (const [start, method, size] of [
    [0, 8, 22],
    [central, 10, 24],
  ] as const) {
    zip.writeUInt16LE(8, start + method);
    zip.writeUInt32LE(statedBytes ?? data.length, start + size);
  }
  return zip;
}

test('a zip bomb is refused before it is unpacked', async () => {
  const started = performance.now();
  expect(await read('bomb.docx', bomb(undefined))).toMatchObject({ ok: false, code: 'importTooLarge' });
  expect(performance.now() - started).toBeLessThan(1000);
});

test('a zip bomb that lies about its size is broken', async () => {
  expect(await read('bomb.docx', bomb(1000))).toMatchObject({ ok: false, code: 'importBroken' });
});

test('what is packed is what is unpacked', async () => {
  const parts = new Map([
    ['a.xml', Buffer.from('one')],
    ['نص/b.xml', Buffer.from('')],
  ]);
  expect(await readZip(writeZip(parts), () => true, 100)).toEqual(parts);
});
