import type { Instant } from '#shared/model/ids.ts';

/** What the newsroom asks of the host it runs in: the desktop's utility process, the loopback server, a terminal, a test. */
export interface Platform {
  /** The folder that holds everything of this newsroom; absolute. */
  readonly dataDir: string;
  /** The present instant, UTC with milliseconds. */
  now(): Instant;
  /** A new UUIDv7. */
  newId(): string;
  /** Tells the person at the machine, where the host can; title and text are already in their language. */
  notify(notice: { readonly title: string; readonly text: string }): void;
  readonly log: Log;
}

/** Where unexpected trouble is written down. Never given a reader's e-mail, a passphrase or a text. */
export interface Log {
  info(message: string, facts?: Record<string, unknown>): void;
  error(message: string, facts?: Record<string, unknown>): void;
}

/** What a host decides about a newsroom when it opens it. */
export interface NewsroomConfig {
  /** Where readers find the site, without a slash at the end; null when the host does not serve it. */
  readonly siteUrl: string | null;
  /** Whether this process works on the publish queue. A terminal beside a running app leaves it to the app. */
  readonly runsQueue: boolean;
}
