import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createChangeFeed } from '#newsroom/changes/feed.ts';
import { createCollab } from '#newsroom/collab/create.ts';
import type { Collab } from '#newsroom/collab/collab.ts';
import { loadDocument } from '#newsroom/collab/document-store.ts';
import { perform, type Performer } from '#newsroom/perform.ts';
import { saveProfile } from '#newsroom/profile/profile.ts';
import { openStore, type Store } from '#newsroom/store/open.ts';
import { createStory, type TextInput } from '#newsroom/stories/commands.ts';
import { addUser } from '#newsroom/users/commands.ts';
import { readRescues } from '#shared/editor/rescue/rescues.ts';
import type { EditionId } from '#shared/model/ids.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import type { Role } from '#shared/permissions/roles.ts';
import { openWindow, textOf, type DeskWindow } from './collab.ts';
import { testPlatform, type TestPlatform } from './platform.ts';
import { testProfile } from './profile.ts';

/** The live documents of a newsroom without the rest of it. */
export interface CollabRoom extends Performer {
  readonly platform: TestPlatform;
  readonly collab: Collab;
  person(handle: string, roles: readonly Role[]): Promise<Actor>;
  edition(author: Actor, text?: TextInput): Promise<EditionId>;
  open(editionId: EditionId, actor: Actor): DeskWindow;
  /** What the database alone knows of the text. */
  stored(editionId: EditionId): Promise<string>;
  /** The letters that wait on the rescue list in the database. */
  rescues(editionId: EditionId): Promise<string[]>;
  /** Closes it, and opens it anew on the same folder. */
  reopen(): Promise<CollabRoom>;
}

/** Opens one on a folder of its own. `wrap` may stand between the newsroom and its store, to make it fail. */
export async function openCollabRoom(
  options: { readonly platform?: TestPlatform; readonly wrap?: (store: Store) => Store } = {},
): Promise<CollabRoom> {
  const platform = options.platform ?? testPlatform();
  const store = await openStore(join(platform.dataDir, 'newsroom.sqlite'));
  const room: Performer = { store: options.wrap?.(store) ?? store, platform, changes: createChangeFeed() };
  const collab = await createCollab(room);
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await collab.close();
    await store.close();
  };
  onTestFinished(close);
  if ((await store.read.selectFrom('profile').select('id').executeTakeFirst()) === undefined)
    await perform(room, null, (writing) => saveProfile(writing, testProfile));
  return {
    ...room,
    platform,
    collab,
    async person(handle, roles) {
      const userId = await perform(room, null, (writing) =>
        addUser(writing, { handle, name: handle, roles, passphraseHash: '', locale: 'en' }),
      );
      return { userId, name: handle, roles };
    },
    async edition(author, text = { headline: 'A headline' }) {
      const { editionId } = await perform(room, author, (writing) =>
        createStory(writing, { section: 'politics', language: 'en', text }),
      );
      return editionId;
    },
    open: (editionId, actor) => openWindow(collab, editionId, async () => actor),
    stored: async (editionId) => textOf((await loadDocument(store.read, editionId)).doc),
    rescues: async (editionId) =>
      readRescues((await loadDocument(store.read, editionId)).doc).map(({ text }) => text),
    async reopen() {
      await close();
      return openCollabRoom({ platform });
    },
  };
}
