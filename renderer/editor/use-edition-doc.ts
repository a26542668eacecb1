import { useEffect, useState, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import type { EditionId } from '#shared/model/ids.ts';
import { openCollab, type CollabSession, type CollabStatus } from '../client/collab.ts';

/** The live text of an edition at this desk. */
export interface EditionDoc {
  readonly doc: Y.Doc;
  readonly session: CollabSession;
}

/** Opens the live text of an edition while the screen shows it. */
export function useEditionDoc(editionId: EditionId): EditionDoc | null {
  const [edition, setEdition] = useState<EditionDoc | null>(null);
  useEffect(() => {
    const doc = new Y.Doc();
    const session = openCollab(editionId, doc);
    setEdition({ doc, session });
    return () => {
      session.close();
      doc.destroy();
      setEdition(null);
    };
  }, [editionId]);
  return edition;
}

const NOTHING: CollabStatus = {
  isConnected: false,
  isSaved: false,
  unsynced: 0,
  savedAt: null,
  isReadOnly: false,
  isRefused: false,
};

/** How the text stands, as it changes. */
export function useCollabStatus(edition: EditionDoc | null): CollabStatus {
  return useSyncExternalStore(
    (listener) => edition?.session.onStatus(listener) ?? (() => {}),
    () => edition?.session.getStatus() ?? NOTHING,
  );
}

/** Whether the newsroom's copy has arrived once: before that an editor would show, and then merge, an empty text. */
export function useHasText(edition: EditionDoc | null): boolean {
  const { isSaved } = useCollabStatus(edition);
  const [arrived, setArrived] = useState<EditionDoc | null>(null);
  useEffect(() => {
    if (isSaved) setArrived(edition);
  }, [isSaved, edition]);
  return edition !== null && arrived === edition;
}

/** A short text of the edition, such as its byline, and how to change it. */
export function useField(edition: EditionDoc, name: string): readonly [string, (value: string) => void] {
  const fields = edition.doc.getMap('fields');
  const value = useSyncExternalStore(
    (listener) => {
      fields.observe(listener);
      return () => fields.unobserve(listener);
    },
    () => String(fields.get(name) ?? ''),
  );
  return [value, (next) => fields.set(name, next)];
}
