import { HocuspocusProvider } from '@hocuspocus/provider';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import type { Collab, CollabConnection } from '#newsroom/collab/collab.ts';
import { CollabSocket } from '#renderer/client/collab-socket.ts';
import { readEditionText } from '#shared/editor/document.ts';
import type { EditionId } from '#shared/model/ids.ts';
import type { Actor } from '#shared/permissions/permissions.ts';

/** A window that has one edition open, as the app opens it. */
export interface DeskWindow {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Writes a paragraph at the end of the body, as a typist does: letter by letter. */
  type(words: string): void;
  /** All paragraphs of the body. */
  text(): string;
  /** Resolves when the screen would say "Saved". */
  saved(): Promise<void>;
  /** Whether the newsroom refused it the document. */
  isRefused(): boolean;
  /** Resolves when `isSo` holds; looked at after everything that comes in. */
  until(isSo: () => boolean): Promise<void>;
  close(): void;
}

/** Opens an edition in a window of this process, over a pipe in place of a port or a socket. */
export function openWindow(
  collab: Collab,
  editionId: EditionId,
  actor: () => Promise<Actor | undefined>,
  doc = new Y.Doc(),
): DeskWindow {
  return openWindowWith(pipeTo(collab, actor), 'pipe://desk', editionId, doc);
}

/** The same over any kind of WebSocket. */
export function openWindowWith(
  webSocket: unknown,
  url: string,
  editionId: EditionId,
  doc = new Y.Doc(),
): DeskWindow {
  const socket = new CollabSocket({
    url,
    delay: 20,
    minDelay: 20,
    maxDelay: 100,
    WebSocketPolyfill: webSocket,
  });
  let isRefused = false;
  const watchers = new Set<() => void>();
  const look = () => {
    for (const watcher of watchers) watcher();
  };
  const provider = new HocuspocusProvider({
    name: editionId,
    document: doc,
    websocketProvider: socket,
    onAuthenticated: look,
    onAuthenticationFailed: () => {
      isRefused = true;
      look();
    },
    onStatus: look,
    onSynced: look,
    onUnsyncedChanges: look,
    onClose: ({ event }) => {
      // As the app does: a document that the newsroom closed is synced anew over a new socket.
      if (event.reason === 'Reset Connection') socket.webSocket?.close();
      look();
    },
  });
  provider.attach();
  doc.on('update', look);
  const close = () => {
    doc.off('update', look);
    provider.destroy();
    socket.destroy();
  };
  onTestFinished(close);

  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const watcher = () => {
        if (!isSo()) return;
        watchers.delete(watcher);
        resolve();
      };
      watchers.add(watcher);
      watcher();
    });
  return {
    doc,
    provider,
    type(words) {
      const paragraph = new Y.XmlElement('paragraph');
      const line = new Y.XmlText();
      paragraph.insert(0, [line]);
      doc.getXmlFragment('body').push([paragraph]);
      for (const letter of words) line.insert(line.length, letter);
    },
    text: () => textOf(doc),
    isRefused: () => isRefused,
    saved: () => until(() => provider.synced && provider.unsyncedChanges === 0),
    until,
    close,
  };
}

/** The paragraphs of a document's body, a line each. */
export function textOf(doc: Y.Doc): string {
  return (readEditionText(doc).body.content ?? [])
    .map((block) => (block.content ?? []).map((run) => run.text ?? '').join(''))
    .filter((line) => line !== '')
    .join('\n');
}

/** A WebSocket class whose other end is the newsroom of this process. Every message takes a turn of the event loop. */
function pipeTo(collab: Collab, actor: () => Promise<Actor | undefined>) {
  return class PipeSocket extends EventTarget {
    binaryType = 'arraybuffer';
    readyState = 0;
    #connection: CollabConnection | undefined;

    constructor() {
      super();
      setImmediate(() => {
        if (this.readyState !== 0) return;
        this.readyState = 1;
        this.#connection = collab.accept(this.#otherEnd(), actor);
        this.dispatchEvent(new Event('open'));
      });
    }

    send(bytes: Uint8Array): void {
      const copy = bytes.slice();
      setImmediate(() => {
        if (this.readyState === 1) this.#connection?.message(copy);
      });
    }

    close(code = 1000, reason = ''): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.#connection?.closed(code, reason);
      this.dispatchEvent(new CloseEvent('close', { code, reason }));
    }

    #otherEnd() {
      const end = {
        readyState: 1,
        send: (bytes: Uint8Array) => {
          const data = bytes.slice().buffer;
          setImmediate(() => {
            if (this.readyState === 1) this.dispatchEvent(new MessageEvent('message', { data }));
          });
        },
        close: (code?: number, reason?: string) => setImmediate(() => this.close(code, reason)),
      };
      this.addEventListener('close', () => (end.readyState = 3));
      return end;
    }
  };
}
