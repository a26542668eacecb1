import { MediaId } from '#shared/model/ids.ts';
import { api } from '../client/api.ts';
import { isDesktop } from '../client/host.ts';

const blobs = new Map<string, Promise<string>>();

/** An address at which this window finds a picture: the host's own in a browser, a blob on the desktop. */
export function pictureUrl(mediaId: string): Promise<string> {
  if (!isDesktop()) return Promise.resolve(`/media/${encodeURIComponent(mediaId)}?width=800`);
  const known = blobs.get(mediaId);
  if (known !== undefined) return known;
  const made = readBlob(mediaId);
  blobs.set(mediaId, made);
  made.catch(() => blobs.delete(mediaId));
  return made;
}

async function readBlob(mediaId: string): Promise<string> {
  const { mime, bytesBase64 } = await api.media.read({ mediaId: MediaId.parse(mediaId), widthPx: 800 });
  const bytes = Uint8Array.from(atob(bytesBase64), (char) => char.codePointAt(0) ?? 0);
  return URL.createObjectURL(new Blob([bytes], { type: mime }));
}
