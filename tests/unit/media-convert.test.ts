import sharp from 'sharp';
import { expect, test } from 'vitest';
import { convertPicture } from '#newsroom/media/convert.ts';

/** A JPEG whose camera, or desk, wrote this description into its EXIF, as UTF-8. */
async function describedJpeg(description: string): Promise<Buffer> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  const text = Buffer.from(`${description}\0`);
  const directory = Buffer.alloc(26);
  directory.write('II');
  directory.writeUInt16LE(42, 2);
  directory.writeUInt32LE(8, 4);
  directory.writeUInt16LE(1, 8);
  directory.writeUInt16LE(0x010e, 10); // ImageDescription
  directory.writeUInt16LE(2, 12); // as text
  directory.writeUInt32LE(text.length, 14);
  directory.writeUInt32LE(directory.length, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), directory, text]);
  const marker = Buffer.alloc(4);
  marker.writeUInt16BE(0xffe1, 0);
  marker.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([picture.subarray(0, 2), marker, exif, picture.subarray(2)]);
}

test.each(['Sunrise over the quay', 'Café à Paris', 'شروق على رصيف الميناء'])(
  'the caption in a picture’s EXIF comes over as it was written: %s',
  async (description) => {
    expect((await convertPicture(await describedJpeg(description))).caption).toBe(description);
  },
);

test('a small picture is stored in its own size, once, and a large one in three', async () => {
  const widthsOf = async (width: number) => {
    const picture = sharp({ create: { width, height: 30, channels: 3, background: 'teal' } });
    return (await convertPicture(await picture.png().toBuffer())).files.map((file) => file.width);
  };
  expect(await widthsOf(300)).toEqual([300]);
  expect(await widthsOf(600)).toEqual([400, 600]);
  expect(await widthsOf(800)).toEqual([400, 800]);
  expect(await widthsOf(2000)).toEqual([400, 800, 1600]);
});
