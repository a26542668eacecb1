import { StoryId } from '#shared/model/ids.ts';
import { can } from '#shared/permissions/permissions.ts';
import type { Writing } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import type { ReadDb, WriteDb } from '../store/open.ts';
import { setBreaking } from '../stories/breaking.ts';
import { createStory } from '../stories/commands.ts';
import type { ImportedEdition, LeftOut, LeftWhy, TakenField } from './import-reading.ts';
import { findNamedSection, sectionElse } from './sections.ts';
import { type ReadyBody, storePictures } from './take-pictures.ts';

/** How long an imported BREAKING mark stands; an editor can renew it. */
const BREAKING_MS = 3 * 3_600_000;

/** A file that was read, with its pictures ready, and what whoever imports it asked for. */
export interface Import {
  readonly reading: ImportedEdition;
  readonly body: ReadyBody;
  /** Hash of the file. */
  readonly importKey: string;
  readonly wantedSection: string | undefined;
}

/** @throws RefusedError `importAlreadyTaken` when a story was made of this very file */
export async function assertNotTaken(db: ReadDb | WriteDb, importKey: string): Promise<void> {
  const known = await db
    .selectFrom('stories')
    .select('slug')
    .where('import_key', '=', importKey)
    .executeTakeFirst();
  if (known !== undefined) throw new RefusedError('importAlreadyTaken', { slug: known.slug });
}

/** Makes a story of a file, and says what of the file is in it and what is not. */
export async function storeImport(writing: Writing, { reading, body, importKey, wantedSection }: Import) {
  const { db } = writing;
  await assertNotTaken(db, importKey);
  const account = accountOf(reading, body);
  const { headline, deck, byline, dateline, language, sectionName, publishedAt } = reading;
  const named = sectionName === undefined ? undefined : await findNamedSection(db, sectionName);
  if (sectionName !== undefined && named === undefined)
    account.leave('sectionName', sectionName, 'importSectionLeft');
  const slug = await freeSlug(writing, reading.slug);
  if (reading.slug !== undefined && slug === undefined) account.leave('slug', reading.slug, 'importSlugLeft');
  const { storyId } = await createStory(writing, {
    section: named ?? (await sectionElse(db, wantedSection)),
    language,
    importKey,
    slug,
    text: { headline, deck, byline: byline ?? '', dateline, body: await storePictures(writing, body) },
  });
  if (reading.breaking && can(writing.actor ?? undefined, 'story.breaking').ok) {
    const expiresAt = new Date(Date.parse(writing.now) + BREAKING_MS).toISOString();
    await setBreaking(writing, storyId, 'breaking', expiresAt);
  } else if (reading.breaking) {
    account.leave('breaking', headline, 'importBreakingLeft');
  }
  // A story's own dates are when this newspaper published it; the file's is kept in the trail.
  if (publishedAt !== undefined) account.leave('publishedAt', publishedAt, 'importPublishedLeft');
  await writing.audit({
    act: 'story.import',
    entity: 'story',
    entityId: storyId,
    storyId,
    details: { format: reading.format, publishedAt: publishedAt ?? null },
  });
  const story = await db
    .selectFrom('stories')
    .select('slug')
    .where('id', '=', storyId)
    .executeTakeFirstOrThrow();
  const { taken, left } = account;
  return { story: { id: StoryId.parse(storyId), slug: story.slug, language, headline }, taken, left };
}

/** What is taken and left so far, and a way to find that something cannot be taken after all. */
function accountOf(reading: ImportedEdition, body: ReadyBody) {
  const hasPictures = body.blocks.some((block) => 'picture' in block);
  const taken: TakenField[] = [...reading.taken, ...(hasPictures ? (['pictures'] as const) : [])];
  const left: LeftOut[] = [...reading.left, ...body.left];
  return {
    taken,
    left,
    leave(field: TakenField, what: string, why: LeftWhy) {
      taken.splice(taken.indexOf(field), 1);
      left.push({ what, why });
    },
  };
}

/** The file's own slug when nobody has it; else one is made from the headline. */
async function freeSlug(writing: Writing, slug: string | undefined): Promise<string | undefined> {
  if (slug === undefined) return undefined;
  const taken = await writing.db
    .selectFrom('stories')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return taken === undefined ? slug : undefined;
}
