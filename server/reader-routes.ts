import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LanguageSchema } from '#shared/contract/common.ts';
import { EditionId } from '#shared/model/ids.ts';
import { continueChat, findReaderChat, openChat } from '#newsroom/moderation/chats.ts';
import { countView, intakeComment } from '#newsroom/moderation/intake.ts';
import type { Newsroom } from '#newsroom/newsroom.ts';
import { RefusedError } from '#newsroom/refused-error.ts';
import { ReaderLimits } from './reader-limits.ts';

const text = z.string().max(20_000).default('');
const ReturnTo = z
  .string()
  .regex(/^\/(?!\/)[^\\\s]*$/u)
  .catch('/');
const CommentForm = z.object({
  editionId: text,
  name: text,
  email: text,
  text,
  website: text,
  returnTo: ReturnTo,
});
const ViewForm = z.object({ editionId: EditionId });
const ChatForm = z.object({
  name: text,
  text,
  language: LanguageSchema.catch('en'),
  editionId: z.string().optional(),
  website: text,
  returnTo: ReturnTo,
});
const LineForm = z.object({ text, website: text, returnTo: ReturnTo });

const CHAT_COOKIE = 'tribune_chat';

/** What readers may send. Plain forms are answered with a redirect to their page, scripts with JSON. */
export function readerRoutes(http: FastifyInstance, newsroom: () => Newsroom): void {
  const limits = new ReaderLimits(() => newsroom().context.platform.now());
  http.setErrorHandler((error, request, reply) => answerError(error, request, reply, newsroom()));
  http.addHook('preHandler', async (request) => assertSameSite(request));

  http.post('/reader/comments', async (request, reply) => {
    const form = CommentForm.parse(request.body);
    limits.count('comment', request.ip);
    // Only a robot fills in a field that nobody can see: it hears what it wants to hear.
    if (form.website === '') await intakeComment(newsroom().context, form);
    return done(request, reply, form.returnTo, 'comment-received');
  });
  http.post('/reader/views', async (request, reply) => {
    const form = ViewForm.parse(request.body);
    if (limits.isFirstView(request.ip, form.editionId)) await countView(newsroom().context, form.editionId);
    return reply.code(204).send();
  });
  http.post('/reader/chats', async (request, reply) => {
    const form = ChatForm.parse(request.body);
    limits.count('chat', request.ip);
    if (form.website === '') {
      const { token } = await openChat(newsroom().context, form);
      reply.header(
        'set-cookie',
        `${CHAT_COOKIE}=${token}; HttpOnly; SameSite=Strict; Path=/reader; Max-Age=2592000`,
      );
    }
    return done(request, reply, form.returnTo, 'chat-received');
  });
  http.post('/reader/chats/lines', async (request, reply) => {
    const form = LineForm.parse(request.body);
    limits.count('line', request.ip);
    if (form.website === '') await continueChat(newsroom().context, chatToken(request), form.text);
    return done(request, reply, form.returnTo, 'chat-received');
  });
  http.get('/reader/chats', async (request, reply) => {
    const chat = await findReaderChat(newsroom().context.store.read, chatToken(request));
    return reply.header('cache-control', 'no-store').send(chat ?? { language: null, lines: [] });
  });
}

/** A form of another site must not post in a reader's name. */
function assertSameSite(request: FastifyRequest): void {
  if (request.method !== 'POST') return;
  const { origin, host } = request.headers;
  if (origin === undefined || origin === 'null') return;
  if (!URL.canParse(origin) || new URL(origin).host !== host)
    throw new RefusedError('invalidInput', { field: 'origin' });
}

function done(request: FastifyRequest, reply: FastifyReply, returnTo: string, fragment: string) {
  return wantsJson(request)
    ? reply.send({ ok: true })
    : reply.redirect(`${returnTo.replace(/#.*$/u, '')}#${fragment}`, 303);
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, newsroom: Newsroom) {
  if (error instanceof RefusedError || error instanceof z.ZodError) {
    const code = error instanceof RefusedError ? error.code : 'invalidInput';
    if (wantsJson(request))
      return reply
        .code(error instanceof RefusedError && code === 'readerTooFast' ? 429 : 422)
        .send({ ok: false, code });
    const { returnTo } = LineForm.pick({ returnTo: true })
      .catch({ returnTo: '/' })
      .parse(request.body ?? {});
    return reply.redirect(`${returnTo.replace(/#.*$/u, '')}#refused-${code}`, 303);
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 500)
    newsroom.context.platform.log.error('reader API', { path: request.url, error: String(error) });
  return reply.code(status).send({ ok: false });
}

function chatToken(request: FastifyRequest): string {
  return new RegExp(`(?:^|; )${CHAT_COOKIE}=([\\w-]+)`, 'u').exec(request.headers.cookie ?? '')?.[1] ?? '';
}

const wantsJson = (request: FastifyRequest): boolean =>
  (request.headers.accept ?? '').includes('application/json');
