import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { EditionId, StoryId } from '../model/ids.ts';
import { REFUSED, procedure } from './base.ts';
import { EditionStateSchema, Empty, InstantSchema, LanguageSchema, LightSchema } from './common.ts';

/** What kinds of things change; a window asks again for what it shows of that kind. */
export const CHANGED_ENTITIES = [
  'newsroom',
  'user',
  'story',
  'edition',
  'revision',
  'job',
  'target',
  'comment',
  'chat',
  'media',
] as const;
export const ChangeEvent = z.object({ seq: z.int(), entity: z.enum(CHANGED_ENTITIES), id: z.string() });
export type ChangeEvent = z.infer<typeof ChangeEvent>;

export const changesContract = {
  /** Every change from `since` on, live; without it, from now on. */
  watch: procedure('signedIn')
    .input(z.object({ since: z.int().optional() }))
    .output(eventIterator(ChangeEvent)),
};

const Piece = z.object({ text: z.string(), isHit: z.boolean() });

export const SearchHit = z.object({
  storyId: StoryId,
  editionId: EditionId,
  slug: z.string(),
  language: LanguageSchema,
  state: EditionStateSchema,
  light: LightSchema,
  section: z.string(),
  byline: z.string(),
  headline: z.array(Piece),
  snippet: z.array(Piece),
  updatedAt: InstantSchema,
});

export const searchContract = {
  /** Finds editions whose headline, text or byline holds every word of the query, folded and stemmed. */
  find: procedure('story.read')
    .input(
      z.object({
        query: z.string().max(300),
        language: LanguageSchema.optional(),
        state: EditionStateSchema.optional(),
        section: z.string().optional(),
        author: z.string().max(120).optional(),
        from: InstantSchema.optional(),
        to: InstantSchema.optional(),
        /** While typing the last word is a prefix and the newest come first; otherwise the best come first. */
        isTyping: z.boolean().default(false),
        limit: z.int().min(1).max(100).default(20),
      }),
    )
    .output(z.object({ hits: z.array(SearchHit), isCapped: z.boolean() })),
};

export const importsContract = {
  /** Reads one file and makes a story of it. A bad file is a result, not an error, so that the rest go on. */
  importFile: procedure('import.run')
    .input(
      z.object({
        name: z.string().max(500),
        bytesBase64: z.string().max(30_000_000),
        section: z.string().optional(),
        language: LanguageSchema.optional(),
      }),
    )
    .output(
      z.object({
        name: z.string(),
        story: z
          .object({ id: StoryId, slug: z.string(), language: LanguageSchema, headline: z.string() })
          .nullable(),
        taken: z.array(z.string()),
        left: z.array(z.object({ what: z.string(), why: z.string() })),
        refusal: REFUSED.data.nullable(),
      }),
    ),
};

export const AuditEntry = z.object({
  seq: z.int(),
  at: InstantSchema,
  byName: z.string(),
  act: z.string(),
  entity: z.string(),
  entityId: z.string(),
  details: z.record(z.string(), z.unknown()),
  hash: z.string(),
});

export const auditContract = {
  /** The trail of a story with all its editions, or the newest entries of the whole newsroom. */
  list: procedure('audit.read')
    .input(z.object({ storyId: StoryId.optional(), limit: z.int().min(1).max(1000).default(200) }))
    .output(z.array(AuditEntry)),
  verify: procedure('audit.verify')
    .input(Empty)
    .output(z.object({ isIntact: z.boolean(), entries: z.int(), firstBrokenSeq: z.int().nullable() })),
};

export const maintenanceContract = {
  /** Writes a consistent copy of the database and its pictures into one file; refused when the file exists. */
  backup: procedure('maintenance.backup')
    .input(z.object({ file: z.string().min(1) }))
    .output(z.object({ file: z.string(), bytes: z.int(), sha256: z.string() })),
  doctor: procedure('signedIn')
    .input(Empty)
    .output(z.array(z.object({ check: z.string(), isWell: z.boolean(), detail: z.string() }))),
};
