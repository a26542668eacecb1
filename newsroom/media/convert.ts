import { createHash } from 'node:crypto';
import exifr from 'exifr';
import sharp, { type Metadata } from 'sharp';
import { z } from 'zod';
import { RefusedError } from '../refused-error.ts';

/** A picture ready to be stored: its sizes, without any metadata, and what its maker said about it. */
export interface ConvertedPicture {
  readonly contentHash: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string;
  readonly files: readonly { readonly width: number; readonly mime: string; readonly bytes: Uint8Array }[];
}

const MAX_BYTES = 20 * 1024 * 1024;
/** Above this a small file can blow up to gigabytes. */
const MAX_PIXELS = 50_000_000;
const WIDTHS = [400, 800, 1600];
const KINDS = ['jpeg', 'png', 'webp', 'gif', 'heif', 'avif'];

// An SVG can hang the decoder and carry scripts: it is not even looked at.
sharp.block({ operation: ['VipsForeignLoadSvg'] });
const SVG = /^\s*<(?:svg\b|(?:\?xml|!--|!DOCTYPE)[^]*<svg\b)/u;

/**
 * Reads a picture, takes its caption and credit, and makes clean sizes: EXIF with places and camera numbers, which can
 * give a source away, does not survive.
 * @throws RefusedError `mediaNotAnImage`, `mediaTooLarge`, `mediaKindRefused`
 */
export async function convertPicture(bytes: Uint8Array): Promise<ConvertedPicture> {
  if (bytes.byteLength > MAX_BYTES)
    throw new RefusedError('mediaTooLarge', { maxMegabytes: MAX_BYTES / 1024 / 1024 });
  const metadata = await readMetadata(bytes);
  if (!KINDS.includes(metadata.format)) throw new RefusedError('mediaKindRefused', { kind: metadata.format });
  const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS }).rotate();
  try {
    const files: { width: number; mime: string; bytes: Uint8Array }[] = [];
    let size = { width: 0, height: 0 };
    for (const width of WIDTHS) {
      const { data, info } = await upright
        .clone()
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true });
      size = info;
      // A picture is never blown up: the larger sizes would be the last one again.
      if (files.at(-1)?.width === info.width) break;
      files.push({ width: info.width, mime: 'image/webp', bytes: data });
    }
    return {
      contentHash: createHash('sha256').update(bytes).digest('hex'),
      width: size.width,
      height: size.height,
      ...(await readWords(bytes)),
      files,
    };
  } catch (error) {
    // HEIC is recognised but cannot be decoded here; so can a picture that was cut off.
    throw new RefusedError(
      metadata.format === 'heif' ? 'mediaKindRefused' : 'mediaNotAnImage',
      { kind: metadata.format },
      { cause: error },
    );
  }
}

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
  } catch (error) {
    if (SVG.test(Buffer.from(bytes.subarray(0, 2000)).toString()))
      throw new RefusedError('mediaKindRefused', { kind: 'svg' }, { cause: error });
    const isBomb = error instanceof Error && error.message.includes('pixel limit');
    throw new RefusedError(isBomb ? 'mediaTooLarge' : 'mediaNotAnImage', {}, { cause: error });
  }
}

const Words = z.object({
  Caption: z.string().optional(),
  Credit: z.string().optional(),
  Byline: z.string().optional(),
  ImageDescription: z.string().optional(),
  Copyright: z.string().optional(),
});

async function readWords(bytes: Uint8Array): Promise<{ caption: string; credit: string }> {
  // Broken metadata is no reason to refuse a good picture.
  const found = Words.safeParse(
    await exifr.parse(Buffer.from(bytes), { iptc: true, gps: false }).catch(() => undefined),
  );
  if (!found.success) return { caption: '', credit: '' };
  const { Caption, ImageDescription, Credit, Byline, Copyright } = found.data;
  return {
    caption: repaired(Caption ?? ImageDescription ?? ''),
    credit: repaired(Credit ?? Byline ?? Copyright ?? ''),
  };
}

/** IPTC is read as Latin-1 even where it is UTF-8: when such bytes are valid UTF-8, they were. EXIF comes as it was. */
function repaired(text: string): string {
  if (/[^\p{ASCII}\u0080-\u00ff]/u.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}
