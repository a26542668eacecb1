import { safeHref } from '../../link.ts';

/** A thing of another service that a page can show when its reader asks for it. */
export interface Embed {
  readonly provider: EmbedProvider;
  /** What the page's own link leads to. */
  readonly href: string;
  /** What is framed, after a click. */
  readonly frame: string;
}

/** An address as its service reads it. It was normalised, so that its parts can be told by their marks. */
interface Address {
  readonly href: string;
  readonly host: string;
  readonly path: readonly string[];
  readonly query: string;
}

type Framer = (address: Address) => string | null;

interface Provider {
  /** The name that readers know; never translated. */
  readonly name: string;
  readonly hosts: readonly string[];
  /** The origin that a page must be allowed to frame. */
  readonly origin: string;
  readonly frame: Framer;
}

const ID = /^[\w-]{1,64}$/u;
const FILMS = ['video', 'videos', 'watch', 'reel'];
const DIGITS = /^\d{1,32}$/u;
const idOrNull = (id: string | null | undefined, pattern: RegExp) =>
  id !== null && id !== undefined && pattern.test(id) ? id : null;
const under = (id: string | null, address: (id: string) => string) => (id === null ? null : address(id));
const after = ({ path }: Address, names: readonly string[]) => {
  const at = path.findIndex((part) => names.includes(part));
  return at === -1 ? undefined : path[at + 1];
};

/** The services whose things can stand in a story. */
export const EMBED_PROVIDERS = {
  youtube: {
    name: 'YouTube',
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    origin: 'https://www.youtube-nocookie.com',
    frame: (url) =>
      under(
        idOrNull(
          url.host === 'youtu.be'
            ? url.path[0]
            : (/[?&]v=([\w-]+)/u.exec(url.query)?.[1] ?? after(url, ['shorts', 'live', 'embed'])),
          ID,
        ),
        (id) => `https://www.youtube-nocookie.com/embed/${id}`,
      ),
  },
  x: {
    name: 'X',
    hosts: ['x.com', 'twitter.com', 'mobile.twitter.com'],
    origin: 'https://platform.twitter.com',
    frame: (url) =>
      under(
        idOrNull(after(url, ['status']), DIGITS),
        (id) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
      ),
  },
  facebook: {
    name: 'Facebook',
    hosts: ['facebook.com', 'm.facebook.com', 'fb.watch'],
    origin: 'https://www.facebook.com',
    frame: (url) =>
      url.path.length === 0
        ? null
        : `https://www.facebook.com/plugins/${url.host === 'fb.watch' || url.path.some((part) => FILMS.includes(part)) ? 'video' : 'post'}.php?href=${encodeURIComponent(url.href)}`,
  },
  instagram: {
    name: 'Instagram',
    hosts: ['instagram.com'],
    origin: 'https://www.instagram.com',
    frame: (url) =>
      under(
        idOrNull(after(url, ['p', 'reel', 'tv']), ID),
        (id) => `https://www.instagram.com/p/${id}/embed/`,
      ),
  },
  tiktok: {
    name: 'TikTok',
    hosts: ['tiktok.com', 'm.tiktok.com'],
    origin: 'https://www.tiktok.com',
    frame: (url) =>
      under(idOrNull(after(url, ['video']), DIGITS), (id) => `https://www.tiktok.com/embed/v2/${id}`),
  },
  openstreetmap: {
    name: 'OpenStreetMap',
    hosts: ['openstreetmap.org'],
    origin: 'https://www.openstreetmap.org',
    frame: (url) => {
      const [zoom, latitude, longitude] = (/#map=([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/u.exec(url.href) ?? [])
        .slice(1)
        .map(Number);
      if (zoom === undefined || latitude === undefined || longitude === undefined) return null;
      // A map of 640 points across shows 360° / 2^zoom for each tile of 256 points.
      const half = (360 / 2 ** zoom) * (640 / 256 / 2);
      const box = [longitude - half, latitude - half / 2, longitude + half, latitude + half / 2];
      return `https://www.openstreetmap.org/export/embed.html?bbox=${box.map((edge) => edge.toFixed(5)).join('%2C')}&marker=${latitude}%2C${longitude}`;
    },
  },
  googlemaps: {
    name: 'Google Maps',
    hosts: ['google.com', 'maps.google.com'],
    origin: 'https://maps.google.com',
    frame: (url) => {
      const [, latitude, longitude, zoom] =
        /\/maps\/[^?#]*@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+)(?:\.\d+)?z/u.exec(url.href) ?? [];
      return latitude === undefined
        ? null
        : `https://maps.google.com/maps?q=${latitude},${longitude}&z=${zoom}&output=embed`;
    },
  },
} as const satisfies Record<string, Provider>;

export type EmbedProvider = keyof typeof EMBED_PROVIDERS;

/** What the address shows, when it is one of a service that we know; null for anything else. */
export function findEmbed(address: unknown): Embed | null {
  const href = safeHref(address);
  if (href === null || !href.startsWith('http')) return null;
  const url = readAddress(href);
  for (const [key, provider] of Object.entries(EMBED_PROVIDERS)) {
    if (!provider.hosts.some((known) => known === url.host)) continue;
    const frame = provider.frame(url);
    if (frame !== null) return { provider: key as EmbedProvider, href, frame };
  }
  return null;
}

function readAddress(href: string): Address {
  const [, host = '', path = '', query = ''] = /^https?:\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/u.exec(href) ?? [];
  return {
    href,
    host: host.replace(/^www\./u, ''),
    path: path.split('/').filter((part) => part !== ''),
    query,
  };
}
