import { HocuspocusProvider } from '@hocuspocus/provider';
import type { Doc } from 'yjs';
import type { EditionId } from '#shared/model/ids.ts';
import { CollabSocket } from './collab-socket.ts';
import { isDesktop, socketUrl } from './host.ts';
import { PortSocket } from './port-socket.ts';

/** How an edition's text stands. `saved` means on disk: every keystroke is acknowledged after it was written. */
export interface CollabStatus {
  readonly isConnected: boolean;
  readonly isSaved: boolean;
  readonly unsynced: number;
  readonly savedAt: Date | null;
  readonly isReadOnly: boolean;
  readonly isRefused: boolean;
}

/** A live link between a Y.Doc and the newsroom's copy of it. */
export interface CollabSession {
  readonly provider: HocuspocusProvider;
  getStatus(): CollabStatus;
  onStatus(listener: () => void): () => void;
  close(): void;
}

/** Opens the live text of an edition. Close the session when its screen closes. */
export function openCollab(editionId: EditionId, document: Doc): CollabSession {
  let status: CollabStatus = {
    isConnected: false,
    isSaved: false,
    unsynced: 0,
    savedAt: null,
    isReadOnly: false,
    isRefused: false,
  };
  const listeners = new Set<() => void>();
  const socket = new CollabSocket({
    url: socketUrl('collab'),
    // On one machine there is no crowd to spread out: try again soon.
    delay: 200,
    minDelay: 200,
    maxDelay: 5000,
    ...(isDesktop() ? { WebSocketPolyfill: PortSocket } : {}),
  });
  const provider = new HocuspocusProvider({
    name: editionId,
    document,
    websocketProvider: socket,
    onAuthenticated: ({ scope }) => update({ isReadOnly: scope === 'readonly', isRefused: false }),
    onAuthenticationFailed: () => update({ isRefused: true }),
    onStatus: ({ status: link }) => update({ isConnected: link === 'connected' }),
    onSynced: () => update({}),
    onUnsyncedChanges: () => update({}),
    onClose: ({ event }) => {
      // A hook of the newsroom threw: the document is closed but the socket is not, and nothing would re-sync it.
      if (event.reason === 'Reset Connection') socket.webSocket?.close();
      update({});
    },
  });
  provider.attach();

  function update(change: Partial<CollabStatus>): void {
    const unsynced = provider.unsyncedChanges;
    const isSaved = unsynced === 0 && provider.synced;
    const savedAt = isSaved && !status.isSaved ? new Date() : status.savedAt;
    status = { ...status, ...change, unsynced, isSaved, savedAt };
    for (const listener of listeners) listener();
  }

  const warnBeforeLoss = (event: BeforeUnloadEvent) => {
    if (provider.unsyncedChanges > 0) event.preventDefault();
  };
  window.addEventListener('beforeunload', warnBeforeLoss);

  return {
    provider,
    getStatus: () => status,
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      window.removeEventListener('beforeunload', warnBeforeLoss);
      listeners.clear();
      provider.destroy();
      socket.destroy();
    },
  };
}
