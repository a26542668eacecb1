import type { ChatId } from '#shared/model/ids.ts';
import { answerChat, continueChat, openChat, setChatState } from '../moderation/chats.ts';
import { decideComments } from '../moderation/decide-comments.ts';
import { intakeComment } from '../moderation/intake.ts';
import { perform } from '../perform.ts';
import type { DemoEvent, Stage } from './stage.ts';
import type { DemoChat, DemoComment } from './types.ts';

const MODERATOR = 'samira-haddadin';
/** How soon the moderators of the demo decide, in hours. */
const DECIDES_AFTER = 0.2;

/** A comment, and what was decided on it. */
export function commentEvents(stage: Stage, comment: DemoComment): DemoEvent[] {
  const { hoursAgo } = comment;
  const happen = async () => {
    const id = await intakeComment(stage.at(hoursAgo), {
      ...comment,
      editionId: stage.edition(comment.story, comment.language),
    });
    const { state } = comment;
    if (state === 'pending') return;
    await perform(stage.at(Math.max(0, hoursAgo - DECIDES_AFTER)), stage.actor(MODERATOR), (writing) =>
      decideComments(writing, [id], state),
    );
  };
  return [{ hoursAgo, happen }];
}

/** A conversation, line by line. */
export function chatEvents(stage: Stage, chat: DemoChat): DemoEvent[] {
  let open: { id: ChatId; token: string } | undefined;
  const lines = chat.lines.map(
    ({ by, text, hoursAgo }): DemoEvent => ({
      hoursAgo,
      happen: async () => {
        const room = stage.at(hoursAgo);
        const chatId = open?.id;
        if (open === undefined) {
          const editionId = chat.story === null ? undefined : stage.edition(chat.story, chat.language);
          open = await openChat(room, { name: chat.readerName, text, language: chat.language, editionId });
        } else if (by === null) {
          await continueChat(room, open.token, text);
        } else if (chatId !== undefined) {
          await perform(room, stage.actor(by), (writing) => answerChat(writing, chatId, text));
        }
      },
    }),
  );
  const last = chat.lines.at(-1)?.hoursAgo ?? 0;
  const close: DemoEvent = {
    hoursAgo: last,
    happen: async () => {
      const chatId = open?.id;
      if (chatId !== undefined)
        await perform(stage.at(last), stage.actor(MODERATOR), (writing) =>
          setChatState(writing, chatId, 'closed'),
        );
    },
  };
  return chat.state === 'closed' ? [...lines, close] : lines;
}
