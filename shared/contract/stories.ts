import { z } from 'zod';
import { EditionId, MediaId, RevisionId, StoryId, UserId } from '../model/ids.ts';
import { ACTS } from '../workflow/table.ts';
import { REFUSED, procedure } from './base.ts';
import {
  BreakingSchema,
  EditionStateSchema,
  EditionSummary,
  Empty,
  InstantSchema,
  LanguageSchema,
  LightSchema,
  RevisionContentSchema,
  StorySummary,
} from './common.ts';

const storyId = z.object({ storyId: StoryId });

/**
 * Text given with a new edition; the newsroom seeds its document with it. A headline that is too long for the page is
 * kept, as one that was typed is, and refused when it is submitted.
 */
export const EditionTextInput = z.object({
  headline: z.string().max(20_000).optional(),
  deck: z.string().max(5000).optional(),
  byline: z.string().max(500).optional(),
  dateline: z.string().max(500).optional(),
  body: z.record(z.string(), z.unknown()).optional(),
});

/** An act that the person at the desk may do now, or the reason why not. */
export const ActOffer = z.object({
  act: z.enum(ACTS as [string, ...string[]]),
  refusal: REFUSED.data.nullable(),
});

/** Everything about one edition but its text, which comes through collab. */
export const EditionDetail = EditionSummary.extend({
  storyId: StoryId,
  storySlug: z.string(),
  section: z.object({ slug: z.string() }),
  breaking: BreakingSchema.nullable(),
  embargoUntil: InstantSchema.nullable(),
  dateline: z.string(),
  textHash: z.string(),
  hasChanges: z.boolean(),
  /** The approval that a later edit made void, so that the screen can show the difference. */
  voidedRevisionId: RevisionId.nullable(),
  approvedRevisionId: RevisionId.nullable(),
  liveRevisionId: RevisionId.nullable(),
  returnNote: z.object({ text: z.string(), byName: z.string(), at: InstantSchema }).nullable(),
  canEdit: z.boolean(),
  acts: z.array(ActOffer),
  publicUrl: z.string().nullable(),
  siblings: z.array(z.object({ id: EditionId, language: LanguageSchema, light: LightSchema })),
});
export type EditionDetail = z.infer<typeof EditionDetail>;

/** Stories and their editions. */
export const storiesContract = {
  list: procedure('story.read')
    .input(
      z.object({
        state: EditionStateSchema.optional(),
        language: LanguageSchema.optional(),
        section: z.string().optional(),
        mine: z.boolean().optional(),
        breaking: z.boolean().optional(),
        includeSpiked: z.boolean().optional(),
        limit: z.int().min(1).max(1000).default(100),
        offset: z.int().min(0).default(0),
      }),
    )
    .output(z.object({ stories: z.array(StorySummary), total: z.int() })),
  get: procedure('story.read').input(storyId).output(StorySummary),
  findBySlug: procedure('story.read')
    .input(z.object({ slug: z.string() }))
    .output(StorySummary),
  /** Makes a story with its first edition. Without a slug one is made from the headline. */
  create: procedure('story.create')
    .input(
      z.object({
        section: z.string(),
        language: LanguageSchema,
        slug: z.string().max(120).optional(),
        text: EditionTextInput.optional(),
      }),
    )
    .output(StorySummary),
  addEdition: procedure('story.create')
    .input(storyId.extend({ language: LanguageSchema, text: EditionTextInput.optional() }))
    .output(StorySummary),
  update: procedure('story.edit')
    .input(storyId.extend({ slug: z.string().max(120).optional(), section: z.string().optional() }))
    .output(StorySummary),
  setBreaking: procedure('story.breaking')
    .input(storyId.extend({ level: z.enum(['breaking', 'urgent']), expiresAt: InstantSchema }))
    .output(StorySummary),
  clearBreaking: procedure('story.breaking').input(storyId).output(StorySummary),
  setEmbargo: procedure('story.embargo')
    .input(storyId.extend({ until: InstantSchema.nullable() }))
    .output(StorySummary),
};

/** One edition: its facts, its text as readers will see it, and the text as a command may replace it. */
export const editionsContract = {
  get: procedure('story.read')
    .input(z.object({ editionId: EditionId }))
    .output(EditionDetail),
  getText: procedure('story.read')
    .input(z.object({ editionId: EditionId }))
    .output(z.object({ content: RevisionContentSchema, hash: z.string() })),
  /** The whole page as the site will serve it, as an HTML document without scripts. */
  preview: procedure('story.read')
    .input(z.object({ editionId: EditionId, revisionId: RevisionId.optional() }))
    .output(z.object({ html: z.string(), hash: z.string() })),
  /** Replaces the working text in one update (imports, restore, terminal). The old text stays in the history. */
  setText: procedure('story.edit')
    .input(z.object({ editionId: EditionId, text: EditionTextInput }))
    .output(z.object({ hash: z.string() })),
};

/** Pictures, stored by the hash of their bytes. */
export const mediaContract = {
  /** Takes JPEG, PNG, WebP, AVIF or GIF of up to 20 MiB; removes all metadata; makes the sizes that pages use. */
  add: procedure('media.add')
    .input(z.object({ name: z.string().max(300), bytesBase64: z.string().max(38_000_000) }))
    .output(
      z.object({
        id: MediaId,
        width: z.int(),
        height: z.int(),
        name: z.string(),
        caption: z.string(),
        credit: z.string(),
      }),
    ),
  /** A picture's bytes at about the asked width, for windows that cannot fetch `/media/`. */
  read: procedure('story.read')
    .input(z.object({ mediaId: MediaId, widthPx: z.int().min(1).max(4000).default(800) }))
    .output(z.object({ mime: z.string(), bytesBase64: z.string() })),
  list: procedure('story.read')
    .input(Empty)
    .output(
      z.array(
        z.object({
          id: MediaId,
          name: z.string(),
          width: z.int(),
          height: z.int(),
          createdAt: InstantSchema,
          byUserId: UserId,
        }),
      ),
    ),
};
