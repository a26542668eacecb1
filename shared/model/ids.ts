import { z } from 'zod';

const brandedId = <Brand extends string>(brand: Brand) =>
  z.uuid().brand<Brand>().describe(`${brand} id, UUIDv7`);

/* Every id is a UUIDv7 made by the desk, so that an offline desk can create things. */
export const StoryId = brandedId('StoryId');
export const EditionId = brandedId('EditionId');
export const RevisionId = brandedId('RevisionId');
export const UserId = brandedId('UserId');
export const SectionId = brandedId('SectionId');
export const OfficeId = brandedId('OfficeId');
export const TargetId = brandedId('TargetId');
export const JobId = brandedId('JobId');
export const CommentId = brandedId('CommentId');
export const ChatId = brandedId('ChatId');
export const MediaId = brandedId('MediaId');

export type StoryId = z.infer<typeof StoryId>;
export type EditionId = z.infer<typeof EditionId>;
export type RevisionId = z.infer<typeof RevisionId>;
export type UserId = z.infer<typeof UserId>;
export type SectionId = z.infer<typeof SectionId>;
export type OfficeId = z.infer<typeof OfficeId>;
export type TargetId = z.infer<typeof TargetId>;
export type JobId = z.infer<typeof JobId>;
export type CommentId = z.infer<typeof CommentId>;
export type ChatId = z.infer<typeof ChatId>;
export type MediaId = z.infer<typeof MediaId>;

/** A UTC instant as an ISO 8601 string with milliseconds, e.g. `2026-11-24T18:00:00.000Z`; sorts as text. */
export type Instant = string;
