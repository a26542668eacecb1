import { useSyncExternalStore } from 'react';

/** The link between this window and the newsroom on this machine (not the internet: that is the queue's matter). */
export interface Connection {
  readonly state: 'connecting' | 'open' | 'down';
  readonly nextTryAt: number | null;
}

type Listener = () => void;

let connection: Connection = { state: 'connecting', nextTryAt: null };
const listeners = new Set<Listener>();

export function setConnection(next: Connection): void {
  connection = next;
  for (const listener of listeners) listener();
}

export const getConnection = (): Connection => connection;

export function onConnection(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The link's state, for screens. */
export function useConnection(): Connection {
  return useSyncExternalStore(onConnection, getConnection);
}

/** Settles when the link is open, at once if it is. */
export function whenOpen(): Promise<void> {
  if (connection.state === 'open') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = onConnection(() => {
      if (connection.state !== 'open') return;
      stop();
      resolve();
    });
  });
}
