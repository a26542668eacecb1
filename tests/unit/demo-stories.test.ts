import { expect, test } from 'vitest';
import { blocksOf, inlineTextOf, plainTextOf } from '#tests/support/demo-text.ts';
import { finalBodyOf, textOf } from '#newsroom/demo/edition-text.ts';
import { bylineOf, demoPeople, getDemoPerson, reviewerOf } from '#newsroom/demo/people.ts';
import { demoProfile } from '#newsroom/demo/profile.ts';
import { demoStories } from '#newsroom/demo/stories.ts';
import { DEMO_OUTCOMES } from '#newsroom/demo/types.ts';
import { ProfileInput } from '#shared/contract/newsroom.ts';
import { EditionTextInput } from '#shared/contract/stories.ts';
import { normaliseBody } from '#shared/editor/normalise.ts';
import { LANGUAGES, type Language } from '#shared/model/language.ts';
import { can, type Actor, type Permission } from '#shared/permissions/permissions.ts';
import { ROLES } from '#shared/permissions/roles.ts';
import { UserId } from '#shared/model/ids.ts';
import { HEADLINE_MAX_CHARACTERS } from '#shared/workflow/decide.ts';

/** Permissions look at roles only; whose id it is does not matter here. */
const SOMEONE = UserId.parse('019ab000-0000-7000-8000-000000000001');

const editions = demoStories.flatMap((story) =>
  story.editions.map((edition) => ({ story, edition, name: `${story.slug} (${edition.language})` })),
);

/** Every string of an edition that the newsroom will show to somebody. */
const wordsOf = ({ edition }: (typeof editions)[number]): readonly string[] => [
  edition.headline,
  edition.deck,
  edition.dateline,
  ...blocksOf(edition.body).map(inlineTextOf),
  ...blocksOf(finalBodyOf(edition)).map(inlineTextOf),
  ...Object.values(edition.course).filter(
    (value) => typeof value === 'string' && value !== edition.course.to,
  ),
];

test('every end that an edition can come to is shown by the demo', () => {
  const shown = new Set(editions.map(({ edition }) => edition.course.to));
  expect([...DEMO_OUTCOMES].filter((outcome) => !shown.has(outcome))).toEqual([]);
});

test('there are at least twenty stories, eight of them in three languages and several in two', () => {
  const inLanguages = (count: number) =>
    demoStories.filter((story) => story.editions.length === count).length;
  expect(demoStories.length).toBeGreaterThanOrEqual(20);
  expect(inLanguages(3)).toBeGreaterThanOrEqual(8);
  expect(inLanguages(2)).toBeGreaterThanOrEqual(4);
  for (const language of LANGUAGES)
    expect(editions.filter(({ edition }) => edition.language === language).length, language).toBeGreaterThan(
      11,
    );
});

test('a story has its own slug, a known section and at most one edition a language', () => {
  const sections = demoProfile.sections.map((section) => section.slug);
  expect(new Set(demoStories.map((story) => story.slug)).size).toBe(demoStories.length);
  for (const story of demoStories) {
    expect(story.slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(sections, story.slug).toContain(story.section);
    expect(new Set(story.editions.map((edition) => edition.language)).size).toBe(story.editions.length);
  }
  expect(sections.filter((slug) => !demoStories.some((story) => story.section === slug))).toEqual([]);
});

test('two live stories are breaking, one at each level, and both run out later', () => {
  const breaking = demoStories.filter((story) => story.breaking !== undefined);
  expect(breaking.map((story) => story.breaking?.level ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual(
    ['breaking', 'urgent'],
  );
  for (const story of breaking) {
    expect(story.breaking?.expiresInHours).toBeGreaterThan(0);
    expect(story.editions.some((edition) => edition.course.to === 'published')).toBe(true);
  }
});

test('every edition can be submitted: a headline, three paragraphs or more, a text that the contract takes', () => {
  for (const { edition, name } of editions) {
    expect(edition.headline.length, name).toBeGreaterThan(10);
    expect(edition.headline.length, name).toBeLessThanOrEqual(HEADLINE_MAX_CHARACTERS);
    expect(edition.body.content.length, name).toBeGreaterThanOrEqual(3);
    expect(edition.body.content.length, name).toBeLessThanOrEqual(8);
    for (const block of blocksOf(edition.body)) expect(inlineTextOf(block).trim(), name).not.toBe('');
    expect(EditionTextInput.parse(textOf(edition)).byline, name).toBe(
      bylineOf(edition.author, edition.language),
    );
  }
});

test('bodies are written as the editor keeps them, so that nothing is dropped on the way in', () => {
  for (const { edition, name } of editions)
    for (const doc of [edition.body, finalBodyOf(edition)]) expect(normaliseBody(doc), name).toEqual(doc);
});

test('an edit that waits and a correction change the text that was published', () => {
  for (const { edition, name } of editions) {
    const isRewritten = edition.course.to === 'changed' || edition.course.to === 'corrected';
    expect(plainTextOf(finalBodyOf(edition)) !== plainTextOf(edition.body), name).toBe(isRewritten);
  }
});

test('Arabic editions are in Arabic script, the others in Latin script', () => {
  for (const item of editions) {
    const text = wordsOf(item).join(' ');
    const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const share = arabic / (arabic + latin);
    if (item.edition.language === 'ar') expect(share, item.name).toBeGreaterThan(0.99);
    else expect(share, item.name).toBe(0);
  }
});

test('Arabic is set with Arabic commas, semicolons and question marks', () => {
  for (const item of editions.filter(({ edition }) => edition.language === 'ar'))
    for (const words of wordsOf(item)) expect(words, item.name).not.toMatch(/[,;?'"]|\s[،؛؟:.]|«\s|\s»/);
});

test('French is set with narrow no-break spaces and curly apostrophes', () => {
  for (const item of editions.filter(({ edition }) => edition.language === 'fr'))
    for (const words of wordsOf(item)) {
      expect(words, item.name).not.toMatch(/['"“”]/);
      expect(words, item.name).not.toMatch(/[^\u202f][;:!?%»]|«[^\u202f]|\d \d{3}/);
    }
});

test('English is set with curly quotes and apostrophes', () => {
  for (const item of editions.filter(({ edition }) => edition.language === 'en'))
    for (const words of wordsOf(item)) expect(words, item.name).not.toMatch(/['"«»]|\s[;:!?,.]/);
});

test('nothing in a body is set in italic in Arabic', () => {
  for (const { edition, name } of editions.filter((item) => item.edition.language === 'ar'))
    expect(JSON.stringify(edition.body), name).not.toContain('italic');
});

test('six people hold all five roles, one of them two, and journalists write in each language', () => {
  expect(demoPeople).toHaveLength(6);
  const held: ReadonlySet<string> = new Set(demoPeople.flatMap((person) => person.roles));
  expect(ROLES.filter((role) => !held.has(role))).toEqual([]);
  expect(demoPeople.filter((person) => person.roles.length > 1)).toHaveLength(1);
  const journalists = demoPeople.filter((person) => person.roles[0] === 'journalist');
  expect(journalists.map((person): Language => person.locale).sort()).toEqual([...LANGUAGES].sort());
});

test('every author may write, and every reviewer may approve what somebody else wrote', () => {
  const actor = (handle: Parameters<typeof getDemoPerson>[0]): Actor => {
    const { name, roles } = getDemoPerson(handle);
    return { userId: SOMEONE, name, roles };
  };
  const may = (handle: Parameters<typeof getDemoPerson>[0], permission: Permission) =>
    can(actor(handle), permission).ok;
  for (const { edition, name } of editions) {
    expect(may(edition.author, 'story.create') && may(edition.author, 'story.submit'), name).toBe(true);
    expect(may(reviewerOf(edition.author), 'story.approve'), name).toBe(true);
    expect(reviewerOf(edition.author), name).not.toBe(edition.author);
  }
});

test('an edition came to its state after its story was begun', () => {
  for (const { story, edition, name } of editions) {
    expect(edition.hoursAgo, name).toBeLessThan(story.hoursAgo);
    expect(edition.hoursAgo, name).toBeGreaterThan(0);
    if (edition.course.to === 'scheduled') expect(edition.course.inHours, name).toBeGreaterThan(1);
  }
});

test('the newspaper’s profile is one that the newsroom takes, with two open offices and two to come', () => {
  const profile = ProfileInput.parse(demoProfile);
  expect(profile.offices.map(({ timeZone, isOpen }) => [timeZone, isOpen])).toEqual([
    ['Europe/London', true],
    ['Africa/Cairo', true],
    ['Asia/Dubai', false],
    ['Africa/Casablanca', false],
  ]);
  expect(profile.sections).toHaveLength(8);
  for (const { name } of [...profile.sections, ...profile.offices])
    for (const language of LANGUAGES) expect(name[language]).toBeTruthy();
});
