import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMENT_MAX_CHARACTERS, checkComment, cleanReaderText } from '#shared/moderation/comment-input.ts';
import { replyTime, type TimedLine } from '#shared/moderation/reply-time.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.lorem(),
  fc.constantFrom('\u202E', ' \r\n ', 'e\u0301'),
);

test('what readers wrote is cleaned once and for all, and can neither hide nor turn around', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanReaderText(text);
      expect(cleanReaderText(clean)).toBe(clean);
      expect(clean).not.toMatch(/[\p{Cc}--\n]|[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|\n{3}/v);
    }),
  );
});

test('ordinary words in any script come through as they were typed', () => {
  for (const text of ['Le quai d’Orsay, 2ᵉ étage', 'كِتابٌ — ٢٠٢٦', 'Zwei\nZeilen', '👩‍🌾 merci'])
    expect(cleanReaderText(text)).toBe(text);
});

test('a comment that is taken has a name, an address and words that fit; any other is refused with a reader’s code', () => {
  fc.assert(
    fc.property(anyText, fc.oneof(anyText, fc.emailAddress()), anyText, (name, email, text) => {
      const verdict = checkComment({ name, email, text });
      if (!verdict.ok) {
        expect(verdict.code).toMatch(/^reader/u);
        return;
      }
      expect(verdict.comment.name).not.toBe('');
      expect(verdict.comment.email).toMatch(/^\S+@\S+$/u);
      expect(verdict.comment.text.length).toBeGreaterThan(0);
      expect(verdict.comment.text.length).toBeLessThanOrEqual(COMMENT_MAX_CHARACTERS);
    }),
  );
});

const line = (chatId: string, sender: TimedLine['sender'], minute: number): TimedLine => ({
  chatId,
  sender,
  at: new Date(Date.parse('2026-03-01T09:00:00.000Z') + minute * 60_000).toISOString(),
});

test('the reply time is counted from a reader’s first line that nobody had answered', () => {
  const lines = [
    line('a', 'reader', 0),
    line('a', 'reader', 5),
    line('a', 'desk', 10),
    line('b', 'desk', 11),
    line('b', 'reader', 12),
    line('b', 'desk', 14),
    line('c', 'reader', 20),
    line('c', 'desk', 50),
    line('d', 'reader', 60),
  ];
  expect(replyTime(lines)).toEqual({ medianMinutes: 10, sample: 3 });
});

test('a reply time that is not known is not promised', () => {
  expect(replyTime([line('a', 'reader', 0), line('a', 'desk', 1)])).toEqual({
    medianMinutes: null,
    sample: 1,
  });
  expect(replyTime([])).toEqual({ medianMinutes: null, sample: 0 });
});
