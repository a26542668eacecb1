import type { Actor } from '#shared/permissions/permissions.ts';
import type { ChangeFeed } from './changes/feed.ts';
import type { Collab } from './collab/collab.ts';
import type { NewsroomConfig, Platform } from './platform.ts';
import type { PublishQueue } from './publishing/queue/queue.ts';
import type { Store } from './store/open.ts';

/** What every command and query of the newsroom works with. */
export interface NewsroomContext {
  readonly store: Store;
  readonly platform: Platform;
  readonly config: NewsroomConfig;
  readonly changes: ChangeFeed;
  readonly collab: Collab;
  readonly queue: PublishQueue;
}

/** The same, with the person on whose behalf a call is made. */
export interface ActorContext {
  readonly newsroom: NewsroomContext;
  readonly actor: Actor;
}
