import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import type { Newsroom } from '#newsroom/newsroom.ts';
import { siteFolder } from '#newsroom/publishing/targets/static-site/folder.ts';
import { readerRoutes } from './reader-routes.ts';

/** The readers' port: it listens before the newsroom is open, because the newsroom wants to know its address. */
export interface ReadersHttp {
  readonly http: FastifyInstance;
  /** Starts to serve; until then every request is answered with 503. */
  serve(newsroom: Newsroom): void;
}

const MAX_FORM_BYTES = 64 * 1024;

/** The public newspaper and what readers may send: files of the site's folder, and the reader API. No cookie of the desk is valid here. */
export async function createReadersHttp(): Promise<ReadersHttp> {
  const http = fastify({
    bodyLimit: MAX_FORM_BYTES,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: false },
  });
  let newsroom: Newsroom | undefined;
  http.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
  http.addHook('onRequest', async (_request, reply) => {
    if (newsroom === undefined)
      await reply.code(503).header('retry-after', '1').send('The newsroom is opening.\n');
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-frame-options': 'SAMEORIGIN',
    });
  });
  readerRoutes(http, () => {
    if (newsroom === undefined) throw new Error('a request came before the newsroom was open');
    return newsroom;
  });
  await http.register(fastifyStatic, { root: '/', serve: false });
  http.get('/*', async (request, reply) => {
    const root = newsroom === undefined ? '' : await siteFolder(newsroom.context);
    const path = decodeURIComponent(new URL(request.url, 'http://site').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    // These names carry a hash of their bytes, or the id of a picture that never changes.
    const isLasting = /^\/(?:assets|media)\//u.test(path);
    reply.header('cache-control', isLasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    return reply.sendFile(file.slice(1), root, { dotfiles: 'deny', cacheControl: false });
  });
  http.setNotFoundHandler(async (request, reply) => {
    const language = /^\/(ar|en|fr)\//u.exec(request.url)?.[1] ?? 'en';
    const root = newsroom === undefined ? '' : await siteFolder(newsroom.context);
    reply.code(404).type('text/html; charset=utf-8');
    // Before the first publication there is no page that could say it.
    return readFile(join(root, language, '404.html')).catch(() => '');
  });
  return {
    http,
    serve(opened) {
      newsroom = opened;
    },
  };
}
