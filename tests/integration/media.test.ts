import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openTestNewsroom } from '#tests/support/newsroom.ts';
import { bomb, photo } from '#tests/support/pictures.ts';
import type { Client } from '#tests/support/world.ts';

const secrets = {
  IFD0: {
    Make: 'SecretCam',
    Model: 'Whistle 3000',
    ImageDescription: 'The quay at dawn',
    Copyright: 'A. Source',
  },
  IFD2: { BodySerialNumber: 'SN-4711' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '30/1 2/1 40/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '31/1 14/1 9/1',
  },
};

test('a picture gives away neither where nor with which camera it was taken', async () => {
  const { newsroom, callAs } = await openTestNewsroom();
  const sarah = await callAs('sarah');
  const bytes = await photo().withExif(secrets).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(bytes.toString('latin1')).toContain('Whistle 3000');
  const { id, caption, credit, width, height } = await add(sarah, 'quay.jpg', bytes);
  expect({ caption, credit }).toEqual({ caption: 'The quay at dawn', credit: 'A. Source' });
  // Taken with the camera on its side: stored upright.
  expect([width, height]).toEqual([600, 900]);
  const files = await newsroom.context.store.read.selectFrom('media_files').select('bytes').execute();
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(Buffer.from(file.bytes).toString('latin1')).not.toMatch(/SecretCam|Whistle|SN-4711|GPS|Exif/u);
    const { exif, xmp, iptc, orientation } = await sharp(file.bytes).metadata();
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  }
  const read = await sarah.media.read({ mediaId: id, widthPx: 400 });
  expect(read.mime).toBe('image/webp');
  expect((await sharp(Buffer.from(read.bytesBase64, 'base64')).metadata()).width).toBe(400);
});

test('the same picture twice is one picture', async () => {
  const { callAs } = await openTestNewsroom();
  const bytes = await photo().png().toBuffer();
  const first = await add(await callAs('sarah'), 'one.png', bytes);
  const second = await add(await callAs('omar'), 'two.png', bytes);
  expect(second.id).toBe(first.id);
  expect(await (await callAs('omar')).media.list({})).toHaveLength(1);
});

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('a picture in %s is taken', async (format) => {
  const { callAs } = await openTestNewsroom();
  const added = await add(
    await callAs('sarah'),
    `photo.${format}`,
    await photo(200, 100).toFormat(format).toBuffer(),
  );
  expect([added.width, added.height]).toEqual([200, 100]);
});

test.each([
  [
    'a text that is called photo.jpg',
    'mediaNotAnImage',
    async () => Buffer.from('Dear editor, '.repeat(100)),
  ],
  ['nothing at all', 'mediaNotAnImage', async () => Buffer.alloc(0)],
  [
    'a picture that was cut off',
    'mediaNotAnImage',
    async () => (await photo().jpeg().toBuffer()).subarray(0, 2000),
  ],
  ['a picture of 400 million pixels in a small file', 'mediaTooLarge', async () => bomb(20_000, 20_000)],
  ['a file of 28 MB', 'mediaTooLarge', async () => Buffer.alloc(28_000_000, 'x')],
  [
    'a drawing that can carry scripts',
    'mediaKindRefused',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  [
    'such a drawing behind a declaration',
    'mediaKindRefused',
    async () =>
      Buffer.from('\uFEFF<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['a kind that pages cannot show', 'mediaKindRefused', async () => photo().tiff().toBuffer()],
] as const)('%s is refused (%s), and the newsroom goes on', async (_, code, make) => {
  const { newsroom, callAs } = await openTestNewsroom();
  const sarah = await callAs('sarah');
  const bytes = await make();
  await expect(add(sarah, 'photo.jpg', bytes)).rejects.toMatchObject({ data: { code } });
  expect(await newsroom.context.store.read.selectFrom('media').select('id').execute()).toEqual([]);
  await add(sarah, 'good.png', await photo(10, 10).png().toBuffer());
});

const add = (client: Client, name: string, bytes: Buffer) =>
  client.media.add({ name, bytesBase64: bytes.toString('base64') });
