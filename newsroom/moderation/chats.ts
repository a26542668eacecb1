import { createHash, randomBytes } from 'node:crypto';
import type { Language } from '#shared/model/language.ts';
import { ChatId, EditionId } from '#shared/model/ids.ts';
import { READER_NAME_MAX_CHARACTERS, cleanReaderText } from '#shared/moderation/comment-input.ts';
import { replyTime } from '#shared/moderation/reply-time.ts';
import { perform, type Performer, type Writing } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import type { ReadDb } from '../store/open.ts';

const LINE_MAX_CHARACTERS = 4000;
const REPLY_TIME_DAYS = 30;

/** A reader opens a chat; the token is the only way back into it and is kept hashed. */
export async function openChat(
  room: Performer,
  input: { name: string; text: string; language: Language; editionId?: string | undefined },
): Promise<{ id: ChatId; token: string }> {
  const name = cleanReaderText(input.name);
  if (name === '' || name.length > READER_NAME_MAX_CHARACTERS)
    throw new RefusedError('readerNameMissing', { max: READER_NAME_MAX_CHARACTERS });
  const text = checkLine(input.text);
  const edition = EditionId.safeParse(input.editionId);
  const token = randomBytes(24).toString('base64url');
  const id = await perform(room, null, async (writing) => {
    const chatId = ChatId.parse(writing.newId());
    await writing.db
      .insertInto('chats')
      .values({
        id: chatId,
        reader_name: name,
        language: input.language,
        state: 'open',
        edition_id: edition.success ? edition.data : null,
        token_hash: hashToken(token),
        created_at: writing.now,
        last_at: writing.now,
      })
      .execute();
    await addLine(writing, chatId, 'reader', text);
    return chatId;
  });
  return { id, token };
}

/** A reader writes on. A chat that the desk closed opens again: a reader must not shout at a shut door. */
export async function continueChat(room: Performer, token: string, input: string): Promise<void> {
  const text = checkLine(input);
  await perform(room, null, async (writing) => {
    const chat = await writing.db
      .selectFrom('chats')
      .select('id')
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirst();
    if (chat === undefined) throw new RefusedError('notFound', { what: 'chat', id: '' });
    await writing.db.updateTable('chats').set({ state: 'open' }).where('id', '=', chat.id).execute();
    await addLine(writing, chat.id, 'reader', text);
  });
}

/** The desk answers. Refused with `chatClosed` when it was closed meanwhile. */
export async function answerChat(writing: Writing, chatId: ChatId, input: string): Promise<void> {
  const chat = await writing.db
    .selectFrom('chats')
    .select('state')
    .where('id', '=', chatId)
    .executeTakeFirst();
  if (chat === undefined) throw new RefusedError('notFound', { what: 'chat', id: chatId });
  if (chat.state === 'closed') throw new RefusedError('chatClosed');
  await addLine(writing, chatId, 'desk', checkLine(input));
  await writing.audit({ act: 'chat.answer', entity: 'chat', entityId: chatId });
}

/** Closes or re-opens a chat. */
export async function setChatState(
  writing: Writing,
  chatId: ChatId,
  state: 'open' | 'closed',
): Promise<void> {
  const { numUpdatedRows } = await writing.db
    .updateTable('chats')
    .set({ state })
    .where('id', '=', chatId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new RefusedError('notFound', { what: 'chat', id: chatId });
  await writing.audit({
    act: state === 'open' ? 'chat.reopen' : 'chat.close',
    entity: 'chat',
    entityId: chatId,
  });
  await writing.changed('chat', chatId);
}

/** What a reader with that token may see of their chat; undefined when there is none. */
export async function findReaderChat(
  db: ReadDb,
  token: string,
): Promise<{ language: string; lines: { from: 'reader' | 'desk'; text: string; at: string }[] } | undefined> {
  const chat = await db
    .selectFrom('chats')
    .select(['id', 'language'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (chat === undefined) return undefined;
  const lines = await db
    .selectFrom('chat_lines')
    .select(['sender', 'text', 'at'])
    .where('chat_id', '=', chat.id)
    .orderBy('seq')
    .execute();
  return {
    language: chat.language,
    lines: lines.map((line) => ({
      from: line.sender === 'desk' ? 'desk' : 'reader',
      text: line.text,
      at: line.at,
    })),
  };
}

/** The desk's measured reply time over the last 30 days. */
export async function measureReplyTime(db: ReadDb, now: string) {
  const since = new Date(Date.parse(now) - REPLY_TIME_DAYS * 86_400_000).toISOString();
  const rows = await db
    .selectFrom('chat_lines')
    .select(['chat_id', 'sender', 'at'])
    .where('at', '>', since)
    .orderBy('seq')
    .execute();
  return replyTime(
    rows.map((row) => ({
      chatId: row.chat_id,
      sender: row.sender === 'desk' ? 'desk' : 'reader',
      at: row.at,
    })),
  );
}

async function addLine(
  writing: Writing,
  chatId: string,
  sender: 'reader' | 'desk',
  text: string,
): Promise<void> {
  const userId = sender === 'desk' ? (writing.actor?.userId ?? null) : null;
  await writing.db
    .insertInto('chat_lines')
    .values({ chat_id: chatId, sender, user_id: userId, text, at: writing.now })
    .execute();
  await writing.db.updateTable('chats').set({ last_at: writing.now }).where('id', '=', chatId).execute();
  await writing.changed('chat', chatId);
}

function checkLine(input: string): string {
  const text = cleanReaderText(input);
  if (text === '') throw new RefusedError('readerTextMissing');
  if (text.length > LINE_MAX_CHARACTERS)
    throw new RefusedError('readerTextTooLong', { max: LINE_MAX_CHARACTERS });
  return text;
}

const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
