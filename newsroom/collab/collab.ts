import type { EditionId } from '#shared/model/ids.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import type { TextChange } from './change-text.ts';

/** What collab needs of a host's connection: a WebSocket, a MessagePort's facade, or a test's pipe. */
export interface CollabSocket {
  readonly readyState: number;
  send(bytes: Uint8Array): void;
  close(code?: number, reason?: string): void;
}

/** The host's end of an accepted connection: it feeds in what arrives. */
export interface CollabConnection {
  message(bytes: Uint8Array): void;
  closed(code: number, reason: string): void;
}

/** The live documents of the newsroom. Every update is in the database before its sender hears that it is saved. */
export interface Collab {
  /** Serves one connection; the actor is asked for at each document that it opens, and decides on read-only. */
  accept(socket: CollabSocket, actor: () => Promise<Actor | undefined>): CollabConnection;
  /** Changes a document as a command does, in one stored update, whether or not a window has it open. */
  change(editionId: EditionId, actor: Actor | null, change: TextChange): Promise<void>;
  /** Ends every window's right to type in an edition that was spiked or retracted; they reconnect read-only. */
  reconnect(editionId: EditionId): void;
  /** Stores what is in memory and closes; resolves when nothing is left to write. */
  close(): Promise<void>;
}
