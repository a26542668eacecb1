import { EventPublisher } from '@orpc/server';
import type { ChangeEvent } from '#shared/contract/desk.ts';

/** Carries committed changes to whoever is watching: windows, the queue, the collab layer. */
export interface ChangeFeed {
  tell(event: ChangeEvent): void;
  /** Calls back for each change until the returned function is called. */
  listen(hear: (event: ChangeEvent) => void): () => void;
  /** The changes from now on, until the signal aborts. */
  stream(signal: AbortSignal | undefined): AsyncGenerator<ChangeEvent>;
}

/** Makes the feed of one newsroom. */
export function createChangeFeed(): ChangeFeed {
  const publisher = new EventPublisher<{ change: ChangeEvent }>({ maxBufferedEvents: 10_000 });
  return {
    tell: (event) => publisher.publish('change', event),
    listen: (hear) => publisher.subscribe('change', hear),
    stream: (signal) => publisher.subscribe('change', signal === undefined ? {} : { signal }),
  };
}
