import { useState, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import type { EditionId } from '#shared/model/ids.ts';
import { useMe } from '../client/session.ts';
import { openCollab, type CollabSession, type CollabStatus } from '../client/collab.ts';
import { watchOwnLetters } from './rescue/watch.ts';

/** The live text of an edition at this desk. */
export interface EditionDoc {
  readonly doc: Y.Doc;
  readonly session: CollabSession;
}

/** What a screen knows of a live text. */
export interface EditionText {
  readonly edition: EditionDoc | null;
  readonly status: CollabStatus;
  /** Whether the newsroom's copy has arrived once: before that an editor would show, and then merge, an empty text. */
  readonly hasText: boolean;
}

const CLOSED: EditionText = {
  edition: null,
  status: {
    isConnected: false,
    isSaved: false,
    unsynced: 0,
    savedAt: null,
    isReadOnly: false,
    isRefused: false,
  },
  hasText: false,
};

/** A live text that is open while somebody looks at it. */
class EditionLink {
  readonly #editionId: EditionId;
  readonly #listeners = new Set<() => void>();
  readonly #author: string;
  #text = CLOSED;

  constructor(editionId: EditionId, author: string) {
    this.#editionId = editionId;
    this.#author = author;
  }

  readonly get = (): EditionText => this.#text;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#text.edition === null) this.#open();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#close();
    };
  };

  #open(): void {
    const doc = new Y.Doc();
    const session = openCollab(this.#editionId, doc);
    const own = watchOwnLetters(doc, () => this.#author);
    this.#show({ ...CLOSED, edition: { doc, session } });
    session.onStatus(() => {
      const status = session.getStatus();
      if (status.isSaved) own.acknowledged();
      this.#show({ ...this.#text, status, hasText: this.#text.hasText || status.isSaved });
    });
  }

  #close(): void {
    const { edition } = this.#text;
    this.#text = CLOSED;
    edition?.session.close();
    edition?.doc.destroy();
  }

  #show(text: EditionText): void {
    this.#text = text;
    for (const listener of this.#listeners) listener();
  }
}

/** The live text of an edition while the screen shows it; give the screen the edition's id as its key. */
export function useEditionText(editionId: EditionId): EditionText {
  const author = useMe()?.name ?? '';
  const [link] = useState(() => new EditionLink(editionId, author));
  return useSyncExternalStore(link.subscribe, link.get);
}

/** A short text of the edition, such as its byline, and how to change it. */
export function useField(edition: EditionDoc, name: string): readonly [string, (value: string) => void] {
  const fields = edition.doc.getMap<string>('fields');
  const value = useSyncExternalStore(
    (listener) => {
      fields.observe(listener);
      return () => fields.unobserve(listener);
    },
    () => fields.get(name) ?? '',
  );
  return [value, (next) => fields.set(name, next)];
}
