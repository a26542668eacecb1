import { onTestFinished } from 'vitest';
import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts';
import type { NewsroomConfig } from '#newsroom/platform.ts';
import { perform } from '#newsroom/perform.ts';
import { saveProfile } from '#newsroom/profile/profile.ts';
import { addDefaultTargets } from '#newsroom/publishing/targets/defaults.ts';
import { hashPassphrase } from '#newsroom/session/passphrase.ts';
import { addUser } from '#newsroom/users/commands.ts';
import type { Role } from '#shared/permissions/roles.ts';
import { testPlatform, type TestPlatform } from './platform.ts';
import { testProfile } from './profile.ts';

export { temporaryFolder, testPlatform, type TestPlatform } from './platform.ts';

export const TEST_PASSPHRASE = 'correct horse battery';

/** The people of a test newsroom: one for each role, by handle. */
export const TEST_USERS: Record<string, readonly Role[]> = {
  sarah: ['journalist'],
  omar: ['journalist'],
  edith: ['editor'],
  mohamed: ['editor-in-chief'],
  maya: ['moderator'],
  adam: ['administrator'],
};

let knownHash: Promise<string> | undefined;

/** A real newsroom on a real database, set up with a profile and one user a role; closed when the test is over. */
export async function openTestNewsroom(
  options: { platform?: TestPlatform; config?: Partial<NewsroomConfig>; isEmpty?: boolean } = {},
) {
  const platform = options.platform ?? testPlatform();
  const newsroom = await openNewsroom(platform, {
    siteUrl: 'http://127.0.0.1:4861',
    runsQueue: false,
    ...options.config,
  });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await newsroom.close();
    isOpen = false;
  };
  onTestFinished(close);
  if (options.isEmpty !== true) await setUpTestNewsroom(newsroom);
  return {
    newsroom,
    platform,
    close,
    callAs: async (handle?: string) => newsroom.call(await newsroom.terminalSession(handle)),
  };
}

/** Gives an empty newsroom the test profile, its target and its people. */
export async function setUpTestNewsroom(newsroom: Newsroom): Promise<void> {
  const already = await newsroom.context.store.read.selectFrom('profile').select('id').executeTakeFirst();
  if (already !== undefined) return;
  knownHash ??= hashPassphrase(TEST_PASSPHRASE);
  const passphraseHash = await knownHash;
  await perform(newsroom.context, null, async (writing) => {
    await saveProfile(writing, testProfile);
    await addDefaultTargets(writing);
    for (const [handle, roles] of Object.entries(TEST_USERS)) {
      await addUser(writing, {
        handle,
        name: handle[0]?.toUpperCase() + handle.slice(1),
        roles,
        passphraseHash,
        locale: 'en',
      });
    }
  });
}
