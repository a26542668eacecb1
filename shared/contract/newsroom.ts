import { z } from 'zod';
import { UserId } from '../model/ids.ts';
import { procedure } from './base.ts';
import {
  Empty,
  LanguageSchema,
  LocalizedTextSchema,
  PersonNameSchema,
  PersonSummary,
  RoleSchema,
  SlugSchema,
} from './common.ts';

/** The newspaper as it presents itself; sections and offices keep their order. */
export const ProfileInput = z.object({
  name: LocalizedTextSchema,
  mottos: z.object({
    ar: z.array(z.string()).optional(),
    en: z.array(z.string()).optional(),
    fr: z.array(z.string()).optional(),
  }),
  description: LocalizedTextSchema,
  editorInChief: LocalizedTextSchema,
  languages: z.array(LanguageSchema).min(1),
  mainLanguage: LanguageSchema,
  offices: z.array(
    z.object({ slug: SlugSchema, name: LocalizedTextSchema, timeZone: z.string(), isOpen: z.boolean() }),
  ),
  sections: z.array(z.object({ slug: SlugSchema, name: LocalizedTextSchema })).min(1),
});
export type ProfileInput = z.infer<typeof ProfileInput>;

/** The profile, and the people of the newsroom. */
export const newsroomContract = {
  getProfile: procedure('newsroom.read').input(Empty).output(ProfileInput),
  /** Replaces the profile. A section that stories still use cannot be left out. */
  updateProfile: procedure('newsroom.configure').input(ProfileInput).output(ProfileInput),
  listUsers: procedure('newsroom.read').input(Empty).output(z.array(PersonSummary)),
  createUser: procedure('user.manage')
    .input(
      z.object({
        handle: SlugSchema,
        name: PersonNameSchema,
        roles: z.array(RoleSchema).min(1),
        passphrase: z.string().min(8).max(1000),
        locale: LanguageSchema,
      }),
    )
    .output(PersonSummary),
  updateUser: procedure('user.manage')
    .input(
      z.object({
        userId: UserId,
        name: PersonNameSchema,
        roles: z.array(RoleSchema).min(1),
        isActive: z.boolean(),
      }),
    )
    .output(PersonSummary),
  setPassphrase: procedure('signedIn')
    .input(z.object({ current: z.string(), next: z.string().min(8).max(1000) }))
    .output(Empty),
};
