import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { MediaId } from '#shared/model/ids.ts';
import { readMediaFile } from '#newsroom/media/read.ts';
import type { Newsroom } from '#newsroom/newsroom.ts';
import type { AppAuth } from './app-auth.ts';
import { serveSockets } from './app-sockets.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** The renderer as `npm run build` left it, beside the built server. */
export const RENDERER_DIR = join(import.meta.dirname, '../renderer');

/** The app's own port: the renderer's files, the pictures, and the two sockets. Nothing here is for readers. */
export async function createAppHttp(
  newsroom: Newsroom,
  auth: AppAuth,
  siteUrl: () => string,
): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: 64 * 1024, forceCloseConnections: true });
  app.addHook('onRequest', async (request, reply) => {
    if (!auth.isOurHost(request.raw))
      await reply.code(403).send('This address belongs to the desk of this machine.\n');
    reply.headers({
      'content-security-policy': contentSecurityPolicy(siteUrl()),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
  app.post<{ Body: { token?: unknown } }>('/session', async (request, reply) => {
    const cookie = typeof request.body?.token === 'string' ? auth.trade(request.body.token) : undefined;
    return cookie === undefined
      ? reply.code(403).send()
      : reply.code(204).header('set-cookie', cookie).send();
  });
  app.post('/door/window', async (request, reply) =>
    auth.isFromFolder(request.raw) ? { url: auth.newAddress() } : reply.code(403).send(),
  );
  app.get<{ Params: { id: string }; Querystring: { width?: string } }>(
    '/media/:id',
    async (request, reply) => {
      const key = auth.windowKey(request.raw);
      const actor = key === undefined ? undefined : await newsroom.session(key).actor();
      const id = MediaId.safeParse(request.params.id);
      if (actor === undefined || !id.success) return reply.code(404).send();
      const file = await readMediaFile(
        newsroom.context.store.read,
        id.data,
        Number(request.query.width) || 800,
      );
      return file === undefined
        ? reply.code(404).send()
        : reply
            .type(file.mime)
            .header('cache-control', 'private, max-age=31536000, immutable')
            .send(Buffer.from(file.bytes));
    },
  );
  await app.register(fastifyStatic, { root: RENDERER_DIR });
  serveSockets(app, newsroom, auth);
  return app;
}
