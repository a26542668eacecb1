import { LanguageSchema } from '#shared/contract/common.ts';
import { ChatId } from '#shared/model/ids.ts';
import { actorOf, api } from '../api/implementer.ts';
import { perform } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import type { ReadDb } from '../store/open.ts';
import { answerChat, measureReplyTime, setChatState } from './chats.ts';

/** Readers' chats, for the desk. */
export const chatsApi = {
  list: api.chats.list.handler(async ({ input, context }) => {
    let query = selectChats(context.newsroom.store.read).orderBy('chats.last_at', 'desc').limit(200);
    if (input.state !== undefined) query = query.where('chats.state', '=', input.state);
    return (await query.execute()).map(toSummary);
  }),
  get: api.chats.get.handler(async ({ input, context }) => {
    const db = context.newsroom.store.read;
    const row = await selectChats(db).where('chats.id', '=', input.chatId).executeTakeFirst();
    if (row === undefined) throw new RefusedError('notFound', { what: 'chat', id: input.chatId });
    const lines = await db
      .selectFrom('chat_lines')
      .leftJoin('users', 'users.id', 'chat_lines.user_id')
      .select(['sender', 'text', 'at', 'users.name'])
      .where('chat_id', '=', input.chatId)
      .orderBy('seq')
      .execute();
    return {
      ...toSummary(row),
      lines: lines.map((line) => ({
        from: senderOf(line.sender),
        byName: line.name ?? row.reader_name,
        text: line.text,
        at: line.at,
      })),
    };
  }),
  answer: api.chats.answer.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) =>
      answerChat(writing, input.chatId, input.text),
    );
    return {};
  }),
  close: api.chats.close.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) =>
      setChatState(writing, input.chatId, 'closed'),
    );
    return {};
  }),
  reopen: api.chats.reopen.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) =>
      setChatState(writing, input.chatId, 'open'),
    );
    return {};
  }),
  replyTime: api.chats.replyTime.handler(({ context }) =>
    measureReplyTime(context.newsroom.store.read, context.newsroom.platform.now()),
  ),
};

function selectChats(db: ReadDb) {
  return db
    .selectFrom('chats')
    .innerJoin('chat_lines as last', (join) =>
      join.on('last.seq', '=', (e) =>
        e
          .selectFrom('chat_lines')
          .select((f) => f.fn.max('seq').as('seq'))
          .whereRef('chat_id', '=', 'chats.id'),
      ),
    )
    .leftJoin('editions', 'editions.id', 'chats.edition_id')
    .select([
      'chats.id',
      'chats.reader_name',
      'chats.language',
      'chats.state',
      'chats.last_at',
      'last.text as last_text',
      'last.sender as last_sender',
      'editions.headline',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectChats>['execute']>>[number];

function toSummary(row: Row) {
  const lastFrom = senderOf(row.last_sender);
  const state = row.state === 'closed' ? ('closed' as const) : ('open' as const);
  return {
    id: ChatId.parse(row.id),
    readerName: row.reader_name,
    language: LanguageSchema.parse(row.language),
    state,
    lastText: row.last_text,
    lastFrom,
    lastAt: row.last_at,
    waitsForAnswer: state === 'open' && lastFrom === 'reader',
    headline: row.headline,
  };
}

const senderOf = (sender: string): 'reader' | 'desk' => (sender === 'desk' ? 'desk' : 'reader');
