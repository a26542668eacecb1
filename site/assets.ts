import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** One file that every page may need; its name carries the hash of its bytes, so that it can be kept for ever. */
export interface AssetFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The theme's files: fonts, one style sheet, one small script. */
export interface SiteAssets {
  readonly files: readonly AssetFile[];
  /** Paths below the site's root. */
  readonly css: string;
  readonly script: string;
  readonly icon: string;
  /** The style sheet's text without fonts, for documents that stand alone. */
  readonly cssText: string;
  /** The faces that texts are read in, within the style sheet itself, for documents that stand alone. */
  readonly readingFaces: { readonly [script in Script]: string };
}

/** The scripts that the newspaper is set in. */
type Script = 'latin' | 'arabic';

/** A font file of a package: family, subset, weight, style. */
type Face = readonly [family: string, subset: Script, weight: number, style: 'normal' | 'italic'];

const FACES: readonly Face[] = [
  ['Source Serif 4', 'latin', 400, 'normal'],
  ['Source Serif 4', 'latin', 400, 'italic'],
  ['Source Serif 4', 'latin', 700, 'normal'],
  ['Noto Naskh Arabic', 'arabic', 400, 'normal'],
  ['Noto Naskh Arabic', 'arabic', 700, 'normal'],
  ['IBM Plex Sans', 'latin', 400, 'normal'],
  ['IBM Plex Sans', 'latin', 600, 'normal'],
  ['IBM Plex Sans Arabic', 'arabic', 400, 'normal'],
  ['IBM Plex Sans Arabic', 'arabic', 600, 'normal'],
];

const READING = new Set(['Source Serif 4', 'Noto Naskh Arabic']);

/** A browser fetches a face only when a page has letters of its script. */
const RANGES: Record<Script, string> = {
  latin: 'U+0000-024F,U+2000-206F,U+20AC,U+2122',
  arabic:
    'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
};

let loaded: Promise<SiteAssets> | undefined;

/** Reads the theme's files; once for a process. */
export function loadAssets(): Promise<SiteAssets> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<SiteAssets> {
  const { resolve } = createRequire(import.meta.url);
  const cssText = await readFile(new URL('./theme/site.css', import.meta.url), 'utf8');
  const script = named('reader', 'js', await readFile(new URL('./theme/reader.js', import.meta.url)));
  const icon = named('icon', 'svg', await readFile(new URL('./theme/icon.svg', import.meta.url)));
  const fonts = await Promise.all(
    FACES.map(async (face) => {
      const [family, subset, weight, style] = face;
      const slug = family.toLowerCase().replaceAll(' ', '-');
      const file = `${slug}-${subset}-${weight}-${style}`;
      const bytes = await readFile(resolve(`@fontsource/${slug}/files/${file}.woff2`));
      return { face, bytes, file: named(file, 'woff2', bytes) };
    }),
  );
  const faces = fonts.map(({ face, file }) => fontFace(face, file.path.replace('assets/', ''))).join('');
  const css = named('site', 'css', Buffer.from(faces + cssText));
  const readingFaces = (script: Script) =>
    fonts
      .filter(({ face: [family, subset] }) => subset === script && READING.has(family))
      .map(({ face, bytes }) => fontFace(face, `data:font/woff2;base64,${bytes.toString('base64')}`))
      .join('');
  return {
    files: [...fonts.map(({ file }) => file), css, script, icon],
    css: css.path,
    script: script.path,
    icon: icon.path,
    cssText,
    readingFaces: { latin: readingFaces('latin'), arabic: readingFaces('arabic') },
  };
}

function named(name: string, extension: string, bytes: Uint8Array): AssetFile {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { path: `assets/${name}-${hash}.${extension}`, bytes };
}

function fontFace([family, subset, weight, style]: Face, url: string): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url("${url}") format("woff2");unicode-range:${RANGES[subset]}}\n`;
}
