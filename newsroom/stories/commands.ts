import type { z } from 'zod';
import type { EditionTextInput } from '#shared/contract/stories.ts';
import { EMPTY_TEXT, type EditionText } from '#shared/editor/content.ts';
import { seedEditionDoc } from '#shared/editor/document.ts';
import { normaliseBody } from '#shared/editor/normalise.ts';
import { slugOf } from '#shared/language/slug.ts';
import { EditionId, StoryId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import * as Y from 'yjs';
import { appendUpdate } from '../collab/document-store.ts';
import { refreshDerived, toWorkingText } from '../editions/derive.ts';
import type { Writing } from '../perform.ts';
import { getProfile } from '../profile/profile.ts';
import { RefusedError } from '../refused-error.ts';
import { requireStory } from './require.ts';

export type TextInput = z.infer<typeof EditionTextInput>;

const SLUG_MAX_CHARACTERS = 80;
const SLUG = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;

/** What a new story needs. */
export interface NewStory {
  readonly section: string;
  readonly language: Language;
  readonly slug?: string | undefined;
  readonly text?: TextInput | undefined;
  /** Hash of the file that it was imported from, so that no file is taken twice. */
  readonly importKey?: string;
}

/** Makes a story with its first edition. */
export async function createStory(
  writing: Writing,
  input: NewStory,
): Promise<{ storyId: StoryId; editionId: EditionId }> {
  const { db, now } = writing;
  const storyId = StoryId.parse(writing.newId());
  const slug =
    input.slug === undefined
      ? await freeSlug(writing, slugOf(input.text?.headline ?? ''))
      : await checkSlug(writing, input.slug, storyId);
  const section = await requireSection(writing, input.section);
  await db
    .insertInto('stories')
    .values({
      id: storyId,
      slug,
      section_id: section,
      breaking_level: null,
      breaking_expires_at: null,
      breaking_owner_id: null,
      embargo_until: null,
      import_key: input.importKey ?? null,
      created_by: writing.actor?.userId ?? '',
      created_at: now,
      updated_at: now,
    })
    .execute();
  await writing.audit({
    act: 'story.create',
    entity: 'story',
    entityId: storyId,
    storyId,
    details: { slug },
  });
  const editionId = await addEdition(writing, storyId, input.language, input.text);
  await writing.changed('story', storyId);
  return { storyId, editionId };
}

/** Adds a language to a story and seeds its document, once and here, so that two desks never seed it twice. */
export async function addEdition(
  writing: Writing,
  storyId: StoryId,
  language: Language,
  text: TextInput = {},
): Promise<EditionId> {
  const { db, now, actor } = writing;
  await requireStory(db, storyId);
  if (!(await getProfile(db)).languages.includes(language))
    throw new RefusedError('languageNotInUse', { language });
  const taken = await db
    .selectFrom('editions')
    .select('id')
    .where('story_id', '=', storyId)
    .where('language', '=', language)
    .executeTakeFirst();
  if (taken !== undefined) throw new RefusedError('alreadyExists', { what: 'edition', id: language });
  const editionId = EditionId.parse(writing.newId());
  const doc = seedEditionDoc(toEditionText({ byline: await bylineOf(writing, language), ...text }));
  await db
    .insertInto('editions')
    .values({
      id: editionId,
      story_id: storyId,
      language,
      state: 'draft',
      text_hash: '',
      headline: '',
      deck: '',
      byline: '',
      dateline: '',
      plain_text: '',
      word_count: 0,
      derived_seq: 0,
      submitted_revision_id: null,
      approved_revision_id: null,
      voided_revision_id: null,
      live_revision_id: null,
      live_hash: null,
      live_since: null,
      scheduled_at: null,
      first_published_at: null,
      last_published_at: null,
      created_by: actor?.userId ?? '',
      created_at: now,
      updated_at: now,
    })
    .execute();
  await appendUpdate(db, editionId, Y.encodeStateAsUpdate(doc), actor?.userId ?? null, now);
  await refreshDerived(writing, editionId);
  await writing.audit({
    act: 'edition.create',
    entity: 'edition',
    entityId: editionId,
    storyId,
    details: { language, hash: toWorkingText(language, doc).hash },
  });
  await writing.changed('edition', editionId);
  return editionId;
}

/** Changes a story's address or section. An address that readers know already stays: links to it must not break. */
export async function updateStory(
  writing: Writing,
  storyId: StoryId,
  change: { slug?: string | undefined; section?: string | undefined },
): Promise<void> {
  const { db } = writing;
  const story = await requireStory(db, storyId);
  const slug =
    change.slug === undefined || change.slug === story.slug
      ? story.slug
      : await checkSlug(writing, change.slug, storyId);
  const section =
    change.section === undefined ? story.section_id : await requireSection(writing, change.section);
  if (slug === story.slug && section === story.section_id) return;
  const live = await db
    .selectFrom('editions')
    .select('id')
    .where('story_id', '=', storyId)
    .where('first_published_at', 'is not', null)
    .executeTakeFirst();
  if (live !== undefined) throw new RefusedError('liveMustBeRetracted');
  await db
    .updateTable('stories')
    .set({ slug, section_id: section, updated_at: writing.now })
    .where('id', '=', storyId)
    .execute();
  await writing.audit({
    act: 'story.update',
    entity: 'story',
    entityId: storyId,
    storyId,
    details: { slug, ...(change.section === undefined ? {} : { section: change.section }) },
  });
  await writing.changed('story', storyId);
}

/** The parts of a text that were given, in the editor's shape. */
export function toEditionText(text: TextInput): EditionText {
  return { ...EMPTY_TEXT, ...givenText(text) };
}

/** Only what was given, for a replacement that leaves the rest. */
export function givenText(text: TextInput): Partial<EditionText> {
  const { body, ...lines } = text;
  const given = Object.fromEntries(Object.entries(lines).filter(([, value]) => value !== undefined));
  return body === undefined ? given : { ...given, body: normaliseBody(body) };
}

async function bylineOf(writing: Writing, language: Language): Promise<string> {
  const user = await writing.db
    .selectFrom('users')
    .select(['name', 'bylines'])
    .where('id', '=', writing.actor?.userId ?? '')
    .executeTakeFirst();
  const bylines: Partial<Record<Language, string>> = user === undefined ? {} : JSON.parse(user.bylines);
  return bylines[language] ?? user?.name ?? '';
}

async function requireSection(writing: Writing, slug: string): Promise<string> {
  const section = await writing.db
    .selectFrom('sections')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (section === undefined) throw new RefusedError('notFound', { what: 'section', id: slug });
  return section.id;
}

async function checkSlug(writing: Writing, wanted: string, storyId: StoryId): Promise<string> {
  // Pages are files, and some disks take A for a.
  const slug = wanted.normalize('NFC').toLowerCase();
  if (!SLUG.test(slug) || slug.length > SLUG_MAX_CHARACTERS) throw new RefusedError('slugInvalid', { slug });
  const other = await writing.db
    .selectFrom('stories')
    .select('id')
    .where('slug', '=', slug)
    .where('id', '<>', storyId)
    .executeTakeFirst();
  if (other !== undefined) throw new RefusedError('slugTaken', { slug });
  return slug;
}

async function freeSlug(writing: Writing, wanted: string): Promise<string> {
  const taken = await writing.db
    .selectFrom('stories')
    .select('slug')
    .where((e) => e.or([e('slug', '=', wanted), e('slug', 'like', `${wanted}-%`)]))
    .execute();
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(wanted)) return wanted;
  for (let n = 2; ; n += 1) if (!slugs.has(`${wanted}-${n}`)) return `${wanted}-${n}`;
}
