import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import type { Contract } from '#shared/contract/index.ts';
import { router, type Api } from './api/router.ts';
import { createChangeFeed } from './changes/feed.ts';
import { createCollab } from './collab/create.ts';
import type { Collab } from './collab/collab.ts';
import type { NewsroomContext } from './context.ts';
import type { NewsroomConfig, Platform } from './platform.ts';
import { createPublishQueue } from './publishing/queue/create.ts';
import { anonymousSession, sessionAs, sessionOf, type Session } from './session/sessions.ts';
import { DATABASE_FILE } from './store/database-file.ts';
import { lockFolder } from './store/folder-lock.ts';
import { openStore } from './store/open.ts';

/** An open newsroom: the same behind a window, a socket, a terminal and a test. */
export interface Newsroom {
  /** The whole API; hosts serve it over their transport with a session in the call's context. */
  readonly api: Api;
  readonly context: NewsroomContext;
  readonly collab: Collab;
  /** The session of a window; `key` is a secret that the host made for it. */
  session(key: string): Session;
  /** The session of a terminal on this machine; without a handle it may do what anyone may. */
  terminalSession(handle?: string): Promise<Session>;
  /** The API as plain functions in this process. */
  call(session: Session): ContractRouterClient<Contract>;
  /** Stops the queue after the job in hand, stores what is in memory, and lets go of the folder. */
  close(): Promise<void>;
}

/**
 * Opens the newsroom in `platform.dataDir`, which it holds for this process alone until it is closed.
 * @throws RefusedError `folderInUse`, `folderNotWritable`, `databaseNewer`, `databaseCorrupt`, `diskFull`
 */
export async function openNewsroom(platform: Platform, config: NewsroomConfig): Promise<Newsroom> {
  const lock = lockFolder(platform.dataDir);
  try {
    const store = await openStore(join(platform.dataDir, DATABASE_FILE));
    const changes = createChangeFeed();
    const room = { store, platform, config, changes };
    const collab = await createCollab(room);
    const queue = await createPublishQueue(room);
    const context: NewsroomContext = { ...room, collab, queue };
    return {
      api: router,
      context,
      collab,
      session: (key) => sessionOf(room, key),
      terminalSession: async (handle) => (handle === undefined ? anonymousSession : sessionAs(room, handle)),
      call: (session) => createRouterClient(router, { context: { newsroom: context, session } }),
      async close() {
        await queue.close();
        await collab.close();
        await store.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
