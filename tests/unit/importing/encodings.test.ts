import { expect, test } from 'vitest';
import { decodeText } from '#newsroom/importing/decode-text.ts';
import { lines, taken } from './support.ts';

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

/** The same letters as single bytes of a Windows code page, found by decoding every byte. */
function encode(text: string, codePage: string): Uint8Array {
  const decoder = new TextDecoder(codePage);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (sign) => bytes.get(sign) ?? 0x3f);
}

test.each([
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffÉté — صيف')],
  ['UTF-16, little end first', utf16('Été — صيف', false)],
  ['UTF-16, big end first', utf16('Été — صيف', true)],
])('%s is read', (_, bytes) => {
  expect(decodeText(bytes)).toBe('Été — صيف');
});

test("an Arabic text from an old Windows is read in Windows' Arabic", async () => {
  const text = 'عودة المراكب الليلية\n\nغادر أول مركب الضفة الشرقية.';
  const story = await taken('a.txt', encode(text, 'windows-1256'));
  expect(story).toMatchObject({ language: 'ar', headline: 'عودة المراكب الليلية' });
});

test("a French text from an old Windows is read in Windows' Western", async () => {
  const text = 'L’été des bacs\n\nLe premier bac a quitté la rive dès l’aube, à Louxor.';
  const story = await taken('a.txt', encode(text, 'windows-1252'));
  expect(story.language).toBe('fr');
  expect(lines(story)).toEqual(['Le premier bac a quitté la rive dès l’aube, à Louxor.']);
});

test('a page is read in the encoding that it declares', async () => {
  const page =
    '<html><head><meta charset="iso-8859-6"><title>x</title></head><body><h1>عودة المراكب</h1><p>غادر أول مركب.</p></body></html>';
  const story = await taken('a.html', encode(page, 'iso-8859-6'));
  expect(story.headline).toBe('عودة المراكب');
});

test('bytes that are no text are not read as one', () => {
  expect(decodeText(Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 256))).toBeUndefined();
  expect(decodeText(Uint8Array.of(0x74, 0x00, 0x65))).toBeUndefined();
});
