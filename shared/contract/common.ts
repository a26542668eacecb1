import { z } from 'zod';
import { EditionId, RevisionId, StoryId, UserId } from '../model/ids.ts';
import { LANGUAGES } from '../model/language.ts';
import { ROLES } from '../permissions/roles.ts';
import { LIGHTS } from '../workflow/light.ts';
import { EDITION_STATES } from '../workflow/table.ts';

export const LanguageSchema = z.enum(LANGUAGES);
export const LocalizedTextSchema = z.object({
  ar: z.string().optional(),
  en: z.string().optional(),
  fr: z.string().optional(),
});
export const InstantSchema = z.iso.datetime();
export const RoleSchema = z.enum(ROLES);
/** A short name that addresses and terminals can carry. */
export const SlugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
export const PersonNameSchema = z.string().trim().min(1).max(120);
export const EditionStateSchema = z.enum(EDITION_STATES);
export const LightSchema = z.enum(LIGHTS);
export const BreakingSchema = z.object({
  level: z.enum(['breaking', 'urgent']),
  expiresAt: InstantSchema,
  ownerName: z.string(),
});
export const Empty = z.object({});

/** One edition of a story in a list. */
export const EditionSummary = z.object({
  id: EditionId,
  language: LanguageSchema,
  state: EditionStateSchema,
  light: LightSchema,
  headline: z.string(),
  deck: z.string(),
  byline: z.string(),
  wordCount: z.int(),
  scheduledAt: InstantSchema.nullable(),
  updatedAt: InstantSchema,
});
export type EditionSummary = z.infer<typeof EditionSummary>;

/** One story in a list. */
export const StorySummary = z.object({
  id: StoryId,
  slug: z.string(),
  section: z.object({ slug: z.string(), name: LocalizedTextSchema }),
  breaking: BreakingSchema.nullable(),
  embargoUntil: InstantSchema.nullable(),
  editions: z.array(EditionSummary),
  createdAt: InstantSchema,
  updatedAt: InstantSchema,
});
export type StorySummary = z.infer<typeof StorySummary>;

/** A person as other people at the desk see them. */
export const PersonSummary = z.object({
  id: UserId,
  handle: z.string(),
  name: z.string(),
  roles: z.array(RoleSchema),
  isActive: z.boolean(),
});
export type PersonSummary = z.infer<typeof PersonSummary>;

export const RevisionReasonSchema = z.enum(['submit', 'approve', 'restore', 'named']);

/** A frozen text, without its content. */
export const RevisionSummary = z.object({
  id: RevisionId,
  number: z.int(),
  reason: RevisionReasonSchema,
  hash: z.string(),
  wordCount: z.int(),
  byName: z.string(),
  createdAt: InstantSchema,
  isApproved: z.boolean(),
  isLive: z.boolean(),
});
export type RevisionSummary = z.infer<typeof RevisionSummary>;

/** The content of a revision: shared/editor's RevisionContent; checked there, opaque to the wire. */
export const RevisionContentSchema = z.object({
  format: z.literal(1),
  language: LanguageSchema,
  headline: z.string(),
  deck: z.string(),
  byline: z.string(),
  dateline: z.string(),
  seoTitle: z.string(),
  seoDescription: z.string(),
  body: z.record(z.string(), z.unknown()),
});
