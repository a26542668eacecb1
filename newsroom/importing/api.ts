import { createHash } from 'node:crypto';
import { StoryId } from '#shared/model/ids.ts';
import { actorOf, api } from '../api/implementer.ts';
import { perform, type Writing } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { setBreaking } from '../stories/breaking.ts';
import { createStory } from '../stories/commands.ts';
import type { ImportedEdition } from './import-reading.ts';
import { readImport } from './read-import.ts';
import { sectionFor } from './section-for.ts';

/** How long an imported BREAKING mark stands; an editor can renew it. */
const BREAKING_HOURS = 3;

/** One file, one story. A bad file is an answer: the others go on. */
export const importsApi = {
  importFile: api.imports.importFile.handler(async ({ input, context }) => {
    const bytes = Buffer.from(input.bytesBase64, 'base64');
    const none = { name: input.name, story: null, taken: [], left: [] };
    const reading = await readImport({ name: input.name, bytes }, { language: input.language });
    if (!reading.ok) return { ...none, refusal: { code: reading.code, params: { ...reading.params } } };
    try {
      const importKey = createHash('sha256').update(bytes).digest('hex');
      const story = await perform(context.newsroom, actorOf(context), (writing) =>
        storeImport(writing, reading, importKey, input.section),
      );
      return {
        name: input.name,
        story,
        taken: [...reading.taken],
        left: reading.left.map(({ what, why }) => ({ what, why })),
        refusal: null,
      };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return { ...none, refusal: { code: error.code, params: error.params } };
    }
  }),
};

async function storeImport(
  writing: Writing,
  reading: ImportedEdition,
  importKey: string,
  wantedSection: string | undefined,
) {
  const { db } = writing;
  const known = await db
    .selectFrom('stories')
    .select('slug')
    .where('import_key', '=', importKey)
    .executeTakeFirst();
  if (known !== undefined) throw new RefusedError('importAlreadyTaken', { slug: known.slug });
  const section = await sectionFor(db, reading.sectionName, wantedSection);
  const { headline, deck, byline, dateline, language } = reading;
  const text = { headline, deck, byline: byline ?? '', dateline, body: { ...reading.body } };
  const { storyId } = await createStory(writing, {
    section,
    language,
    importKey,
    slug: await freeOrNone(writing, reading.slug),
    text,
  });
  if (reading.breaking)
    await setBreaking(
      writing,
      storyId,
      'breaking',
      new Date(Date.parse(writing.now) + BREAKING_HOURS * 3_600_000).toISOString(),
    );
  const { slug } = await db
    .selectFrom('stories')
    .select('slug')
    .where('id', '=', storyId)
    .executeTakeFirstOrThrow();
  await writing.audit({
    act: 'story.import',
    entity: 'story',
    entityId: storyId,
    storyId,
    details: { format: reading.format, publishedAt: reading.publishedAt ?? null },
  });
  return { id: StoryId.parse(storyId), slug, language, headline };
}

/** The file's own slug when nobody has it; else one is made from the headline. */
async function freeOrNone(writing: Writing, slug: string | undefined): Promise<string | undefined> {
  if (slug === undefined) return undefined;
  const taken = await writing.db
    .selectFrom('stories')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return taken === undefined ? slug : undefined;
}
