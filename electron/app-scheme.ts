import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { CustomScheme } from 'electron';

/** The windows' own scheme: unlike file: it has an origin, so that storage, modules and the policy work as on the web. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

export const APP_ORIGIN = 'app://desk';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Whether an address is a page of the app itself; the text of a URL, because Node's `origin` of such a scheme is "null". */
export const isAppUrl = (url: string): boolean => url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);

/** Answers the windows' requests from the built renderer, every one with the policy; nothing outside of that folder is ever read. */
export function serveApp(
  rendererDir: string,
  contentSecurityPolicy: () => string,
): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    const file = isAppUrl(url) && method === 'GET' ? fileOf(rendererDir, url) : undefined;
    const mimeType = file === undefined ? undefined : MIME_TYPES[extname(file)];
    const bytes = file === undefined || mimeType === undefined ? undefined : await readIfThere(file);
    if (bytes === undefined || mimeType === undefined) return new Response(null, { status: 404 });
    return new Response(bytes, {
      headers: {
        'content-type': mimeType,
        'content-security-policy': contentSecurityPolicy(),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
  };
}

function fileOf(rendererDir: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url).pathname);
    const file = normalize(
      join(rendererDir, path.endsWith('/') || path === '' ? `${path}/index.html` : path),
    );
    return file.startsWith(normalize(rendererDir) + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    // An escape that is none, such as %zz: there is no such file.
    return undefined;
  }
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return undefined;
    throw error;
  }
}
