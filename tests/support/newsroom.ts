import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { v7 } from 'uuid';
import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts';
import type { NewsroomConfig, Platform } from '#newsroom/platform.ts';
import { perform } from '#newsroom/perform.ts';
import { saveProfile } from '#newsroom/profile/profile.ts';
import { addDefaultTargets } from '#newsroom/publishing/targets/defaults.ts';
import { hashPassphrase } from '#newsroom/session/passphrase.ts';
import { addUser } from '#newsroom/users/commands.ts';
import type { Role } from '#shared/permissions/roles.ts';
import { testProfile } from './profile.ts';

/** A platform in a temporary folder whose clock stands still until the test moves it. */
export interface TestPlatform extends Platform {
  advance(ms: number): void;
  readonly errors: { message: string; facts: unknown }[];
}

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

export function testPlatform(dataDir = temporaryFolder()): TestPlatform {
  let nowMs = Date.parse('2026-03-01T09:00:00.000Z');
  const errors: { message: string; facts: unknown }[] = [];
  return {
    dataDir,
    now: () => new Date(nowMs).toISOString(),
    newId: () => v7(),
    notify: () => {},
    log: { info: () => {}, error: (message, facts) => errors.push({ message, facts }) },
    errors,
    advance(ms) {
      nowMs += ms;
    },
  };
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tribune-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

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

async function setUpTestNewsroom(newsroom: Newsroom): Promise<void> {
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
