import { expect, test } from 'vitest';
import { demoChats } from '#newsroom/demo/chats.ts';
import { demoComments } from '#newsroom/demo/comments.ts';
import { getDemoPerson } from '#newsroom/demo/people.ts';
import { demoStories } from '#newsroom/demo/stories.ts';
import type { DemoChatLine, DemoEdition } from '#newsroom/demo/types.ts';
import { COMMENT_STATES } from '#shared/contract/moderation.ts';
import { LANGUAGES, type Language } from '#shared/model/language.ts';
import { can } from '#shared/permissions/permissions.ts';
import { UserId } from '#shared/model/ids.ts';

/** Permissions look at roles only; whose id it is does not matter here. */
const SOMEONE = UserId.parse('019ab000-0000-7000-8000-000000000001');

const isLive = (edition: DemoEdition): boolean =>
  ['published', 'changed', 'corrected'].includes(edition.course.to);

function findLive(slug: string, language: Language): DemoEdition | undefined {
  return demoStories
    .find((story) => story.slug === slug)
    ?.editions.find((edition) => edition.language === language && isLive(edition));
}

test('readers comment only on pages that are live, after they went live', () => {
  for (const comment of demoComments) {
    const edition = findLive(comment.story, comment.language);
    expect(edition, `${comment.story} (${comment.language})`).toBeDefined();
    expect(comment.hoursAgo, comment.text).toBeLessThanOrEqual(edition?.hoursAgo ?? 0);
  }
});

test('thirty comments or more, in three languages and every state', () => {
  expect(demoComments.length).toBeGreaterThanOrEqual(30);
  for (const language of LANGUAGES) {
    const states = demoComments.filter((comment) => comment.language === language).map(({ state }) => state);
    expect(
      COMMENT_STATES.filter((state) => !states.includes(state)),
      language,
    ).toEqual([]);
  }
});

test('there are insults in disguise and links for the rules of moderation to find', () => {
  const texts = demoComments.map((comment) => comment.text);
  expect(texts.filter((text) => /\p{L}[\u0640]+/u.test(text)).length).toBeGreaterThanOrEqual(2);
  expect(texts.filter((text) => /(\p{L}[.-]){3}/u.test(text)).length).toBeGreaterThanOrEqual(2);
  expect(texts.filter((text) => /https?:/.test(text)).length).toBeGreaterThanOrEqual(4);
});

test('no reader of the demo has an address that mail could reach', () => {
  for (const { email } of demoComments) expect(email).toMatch(/^[a-z0-9.-]+@example\.test$/);
});

test('French comments and answers have narrow no-break spaces too', () => {
  const french = [
    ...demoComments.filter((comment) => comment.language === 'fr').map((comment) => comment.text),
    ...demoChats
      .filter((chat) => chat.language === 'fr')
      .flatMap((chat) => chat.lines.map((line) => line.text)),
  ].map((text) => text.replace(/https?:\S+/g, ''));
  for (const text of french) expect(text).not.toMatch(/['"]|[^\u202f!?][;:!?]/);
});

test('of four chats in three languages one waits for an answer', () => {
  expect(demoChats).toHaveLength(4);
  expect(new Set(demoChats.map((chat) => chat.language))).toEqual(new Set(LANGUAGES));
  const waiting = demoChats.filter((chat) => chat.state === 'open' && chat.lines.at(-1)?.by === null);
  expect(waiting).toHaveLength(1);
});

test('chats run forward in time, on pages that are live, and only people who may answer do', () => {
  for (const chat of demoChats) {
    const lines: readonly DemoChatLine[] = chat.lines;
    const hours = lines.map((line) => line.hoursAgo);
    expect(hours).toEqual([...hours].sort((a, b) => b - a));
    if (chat.story !== null) expect(findLive(chat.story, chat.language), chat.story).toBeDefined();
    for (const { by } of lines) {
      if (by === null) continue;
      const { name, roles } = getDemoPerson(by);
      expect(can({ userId: SOMEONE, name, roles }, 'chat.answer').ok, name).toBe(true);
    }
  }
});
