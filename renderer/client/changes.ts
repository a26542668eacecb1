import type { ChangeEvent } from '#shared/contract/desk.ts';
import { api, orpc } from './api.ts';
import { whenOpen } from './connection.ts';
import { queryClient } from './query-client.ts';

/** Which questions a change of each kind makes stale. */
const staleBy = {
  newsroom: [orpc.newsroom.key(), orpc.session.key()],
  user: [orpc.newsroom.key(), orpc.session.key()],
  story: [orpc.stories.key(), orpc.editions.key(), orpc.review.key(), orpc.search.key(), orpc.audit.key()],
  edition: [orpc.stories.key(), orpc.editions.key(), orpc.review.key(), orpc.search.key(), orpc.audit.key()],
  revision: [orpc.review.key(), orpc.editions.key(), orpc.audit.key()],
  job: [orpc.queue.key(), orpc.stories.key(), orpc.editions.key()],
  target: [orpc.queue.key()],
  comment: [orpc.comments.key()],
  chat: [orpc.chats.key()],
  media: [orpc.media.key()],
} satisfies Record<ChangeEvent['entity'], unknown[]>;

const GATHER_MS = 60;

/** Follows the change feed until it is aborted, and asks again for what a change made stale. */
export async function followChanges(signal: AbortSignal): Promise<void> {
  const kinds = new Set<ChangeEvent['entity']>();
  let timer: number | undefined;
  const flush = () => {
    timer = undefined;
    const keys = [...kinds].flatMap((kind) => staleBy[kind]);
    kinds.clear();
    for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
  };
  let since: number | undefined;
  while (!signal.aborted) {
    await whenOpen();
    try {
      const changes = await api.changes.watch(since === undefined ? {} : { since }, { signal });
      for await (const change of changes) {
        since = change.seq;
        kinds.add(change.entity);
        timer ??= window.setTimeout(flush, GATHER_MS);
      }
    } catch (error) {
      if (signal.aborted) return;
      // The link fell or the person signed out; the feed goes on from where it stopped once there is one again.
      console.warn('The change feed stopped and will be taken up again.', error);
    }
    await pause(500, signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      resolve();
    });
  });
}
