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
import { ProfileInput } from './newsroom.ts';

const Me = PersonSummary.extend({ locale: LanguageSchema });

/** Who is at this window, and the way in: first run, profiles, passphrases. */
export const sessionContract = {
  /** What a window needs to know before anybody signs in. */
  state: procedure('anyone')
    .input(Empty)
    .output(
      z.object({
        isSetUp: z.boolean(),
        newsroomName: LocalizedTextSchema,
        me: Me.nullable(),
        profiles: z.array(PersonSummary),
        isDemo: z.boolean(),
        /** Only in the demo newsroom, where it is no secret. */
        demoPassphrase: z.string().nullable(),
        siteUrl: z.string().nullable(),
        version: z.string(),
      }),
    ),
  signIn: procedure('anyone')
    .input(z.object({ userId: UserId, passphrase: z.string().max(1000) }))
    .output(Me),
  signOut: procedure('signedIn').input(Empty).output(Empty),
  setLocale: procedure('signedIn')
    .input(z.object({ locale: LanguageSchema }))
    .output(Empty),
  /** First run: makes the newsroom and its first user, and signs that user in. Refused once set up. */
  setUp: procedure('anyone')
    .input(
      z.object({
        profile: ProfileInput,
        user: z.object({
          handle: SlugSchema,
          name: PersonNameSchema,
          passphrase: z.string().min(8).max(1000),
          roles: z.array(RoleSchema).min(1),
          locale: LanguageSchema,
        }),
      }),
    )
    .output(Me),
  /** First run: fills an empty newsroom with the demo one. */
  openDemo: procedure('anyone')
    .input(Empty)
    .output(z.object({ stories: z.int(), passphrase: z.string() })),
};
