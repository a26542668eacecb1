import { z } from 'zod';
import { refuse, type Verdict } from '../model/refusal.ts';

/** What a reader typed into the comment form. */
export interface CommentInput {
  readonly name: string;
  readonly email: string;
  readonly text: string;
}

export const COMMENT_MAX_CHARACTERS = 5000;
export const READER_NAME_MAX_CHARACTERS = 80;

const Email = z.email().max(254);

/** Checks a comment as readers send it; gives it back trimmed and without control characters. */
export function checkComment(input: CommentInput): Verdict<{ comment: CommentInput }> {
  const comment = {
    name: cleanReaderText(input.name),
    email: input.email.trim(),
    text: cleanReaderText(input.text),
  };
  if (comment.name === '' || comment.name.length > READER_NAME_MAX_CHARACTERS)
    return refuse('readerNameMissing', { max: READER_NAME_MAX_CHARACTERS });
  if (!Email.safeParse(comment.email).success) return refuse('readerEmailInvalid');
  if (comment.text === '') return refuse('readerTextMissing');
  if (comment.text.length > COMMENT_MAX_CHARACTERS)
    return refuse('readerTextTooLong', { max: COMMENT_MAX_CHARACTERS });
  return { ok: true, comment };
}

/** A reader's text without control characters and bidi overrides, which could make a page say what nobody wrote. */
export function cleanReaderText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cc}--\n]|[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/gv, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
