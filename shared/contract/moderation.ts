import { z } from 'zod';
import { ChatId, CommentId, EditionId, StoryId } from '../model/ids.ts';
import { procedure } from './base.ts';
import { Empty, InstantSchema, LanguageSchema } from './common.ts';

export const COMMENT_STATES = ['pending', 'approved', 'rejected', 'spam'] as const;
export const CommentStateSchema = z.enum(COMMENT_STATES);

/** A word or pattern that made the newsroom look twice: which rule, and where in the comment's text. */
export const RuleMatch = z.object({
  rule: z.enum(['link', 'blockedWord', 'shouting', 'repeated', 'burst']),
  text: z.string(),
  start: z.int(),
  end: z.int(),
});

/** A comment as moderators see it. There is no e-mail in it: that takes `revealEmail`. */
export const ModeratedComment = z.object({
  id: CommentId,
  state: CommentStateSchema,
  authorName: z.string(),
  text: z.string(),
  language: LanguageSchema,
  storyId: StoryId,
  editionId: EditionId,
  headline: z.string(),
  pageUrl: z.string().nullable(),
  matches: z.array(RuleMatch),
  authorRecord: z.object({ approved: z.int(), rejected: z.int(), spam: z.int(), pending: z.int() }),
  createdAt: InstantSchema,
  decidedAt: InstantSchema.nullable(),
  decidedByName: z.string().nullable(),
});
export type ModeratedComment = z.infer<typeof ModeratedComment>;

const Decision = z.enum(['approved', 'rejected', 'spam', 'pending']);

/** Readers' comments. */
export const commentsContract = {
  counts: procedure('comment.read')
    .input(Empty)
    .output(z.object({ pending: z.int(), approved: z.int(), rejected: z.int(), spam: z.int() })),
  /** Pending oldest first, the rest newest first. */
  list: procedure('comment.read')
    .input(
      z.object({
        state: CommentStateSchema,
        storyId: StoryId.optional(),
        limit: z.int().min(1).max(500).default(50),
        offset: z.int().min(0).default(0),
      }),
    )
    .output(z.array(ModeratedComment)),
  get: procedure('comment.read')
    .input(z.object({ commentId: CommentId }))
    .output(ModeratedComment),
  /** The other approved and pending comments on the same page. */
  thread: procedure('comment.read')
    .input(z.object({ commentId: CommentId }))
    .output(z.array(ModeratedComment)),
  decide: procedure('comment.decide')
    .input(z.object({ commentIds: z.array(CommentId).min(1).max(500), decision: Decision }))
    .output(z.array(ModeratedComment)),
  /** Takes back this person's last decision; refused when there is none. */
  undo: procedure('comment.decide').input(Empty).output(z.array(ModeratedComment)),
  /** The asking is written to the audit log before the answer is given. */
  revealEmail: procedure('comment.seeEmail')
    .input(z.object({ commentId: CommentId }))
    .output(z.object({ email: z.string() })),
};

export const ChatSummary = z.object({
  id: ChatId,
  readerName: z.string(),
  language: LanguageSchema,
  state: z.enum(['open', 'closed']),
  lastText: z.string(),
  lastFrom: z.enum(['reader', 'desk']),
  lastAt: InstantSchema,
  waitsForAnswer: z.boolean(),
  headline: z.string().nullable(),
});

/** Readers' chats. */
export const chatsContract = {
  list: procedure('chat.read')
    .input(z.object({ state: z.enum(['open', 'closed']).optional() }))
    .output(z.array(ChatSummary)),
  get: procedure('chat.read')
    .input(z.object({ chatId: ChatId }))
    .output(
      ChatSummary.extend({
        lines: z.array(
          z.object({
            from: z.enum(['reader', 'desk']),
            byName: z.string(),
            text: z.string(),
            at: InstantSchema,
          }),
        ),
      }),
    ),
  answer: procedure('chat.answer')
    .input(z.object({ chatId: ChatId, text: z.string().min(1).max(4000) }))
    .output(Empty),
  close: procedure('chat.answer')
    .input(z.object({ chatId: ChatId }))
    .output(Empty),
  reopen: procedure('chat.answer')
    .input(z.object({ chatId: ChatId }))
    .output(Empty),
  /** Median first reply over the last 30 days in minutes, or null when there are too few to say. */
  replyTime: procedure('chat.read')
    .input(Empty)
    .output(z.object({ medianMinutes: z.number().nullable(), sample: z.int() })),
};
