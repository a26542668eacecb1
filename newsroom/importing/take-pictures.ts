import { RefusedError } from '../refused-error.ts';
import { type ConvertedPicture, convertPicture } from '../media/convert.ts';
import { storePicture } from '../media/store-picture.ts';
import type { Writing } from '../perform.ts';
import type { ImportBlock, ImportFigure } from './blocks.ts';
import type { LeftOut } from './import-reading.ts';

/** More pictures than this in one file are an album, not an article. */
const PICTURES_MAX = 30;

/** A block of a body, or a picture made ready for the store with what its file said about it. */
type ReadyBlock = ImportBlock | { readonly figure: ImportFigure; readonly picture: ConvertedPicture };

/** The body of an import with its pictures made ready, and those that were none. */
export interface ReadyBody {
  readonly blocks: readonly ReadyBlock[];
  readonly left: readonly LeftOut[];
}

/** Makes an import's pictures ready, outside of any transaction: it takes up to a second a picture. */
export async function readyPictures(blocks: readonly ImportBlock[]): Promise<ReadyBody> {
  const ready: ReadyBlock[] = [];
  const left: LeftOut[] = [];
  let taken = 0;
  for (const block of blocks) {
    if (block.type !== 'figure') {
      ready.push(block);
      continue;
    }
    const picture = taken < PICTURES_MAX ? await convert(block) : undefined;
    if (picture === undefined) left.push({ what: nameOf(block) || 'img', why: 'importImageLeft' });
    else ready.push({ figure: block, picture });
    if (picture !== undefined) taken += 1;
  }
  return { blocks: ready, left };
}

/** Stores the pictures and gives the body in which they stand by their ids. */
export async function storePictures(writing: Writing, { blocks }: ReadyBody) {
  const content: Record<string, unknown>[] = [];
  for (const block of blocks) {
    if (!('picture' in block)) {
      content.push({ ...block });
      continue;
    }
    const { figure, picture } = block;
    const stored = await storePicture(writing, nameOf(figure), picture);
    content.push({
      type: 'figure',
      attrs: {
        mediaId: stored.id,
        alt: figure.attrs.alt,
        caption: figure.attrs.caption || stored.caption,
        credit: stored.credit,
      },
    });
  }
  return { type: 'doc', content };
}

async function convert(figure: ImportFigure): Promise<ConvertedPicture | undefined> {
  try {
    const { src } = figure.attrs;
    return await convertPicture(Buffer.from(src.slice(src.indexOf(',') + 1), 'base64'));
  } catch (error) {
    if (error instanceof RefusedError) return undefined; // a picture that is none is left, and the story goes on
    throw error;
  }
}

const nameOf = ({ attrs }: ImportFigure): string => (attrs.alt || attrs.caption).slice(0, 120);
