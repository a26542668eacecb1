import type { Failure } from '#shared/queue/decide.ts';
import type { RevisionContent } from '#shared/editor/content.ts';
import type { EditionId, Instant, RevisionId } from '#shared/model/ids.ts';
import type { JOB_ACTIONS } from '#shared/contract/queue.ts';

/** One approved revision on its way to one target. */
export interface Dispatch {
  readonly editionId: EditionId;
  readonly revisionId: RevisionId;
  readonly action: (typeof JOB_ACTIONS)[number];
  /** What readers are told with a correction or retraction. */
  readonly note: string | null;
  readonly content: RevisionContent;
  /** SHA-256 of the canonical JSON of the content. */
  readonly hash: string;
  /** When the newsroom decided it; what readers see as the time of publication. */
  readonly at: Instant;
  readonly firstAt: Instant;
}

/** What was found at the target. */
export interface Arrival {
  readonly url: string;
  /** What the target itself calls it. */
  readonly remoteId: string;
  readonly hashSeen: string;
}

/** A place that approved revisions are carried to. */
export interface Target {
  /** Carries it there. Doing it twice is the same as doing it once. @throws SendError */
  send(dispatch: Dispatch): Promise<void>;
  /** Looks whether exactly this is what the target shows; null when it shows anything else. @throws SendError */
  readBack(dispatch: Dispatch): Promise<Arrival | null>;
  /** The queue has written down what became of it. */
  settled(dispatch: Dispatch): void;
  /** Brings what surrounds the texts (comments, counters, marks, the masthead) up to date. @throws SendError */
  refresh(): Promise<void>;
}

/** A try that did not work, with its code and a detail in the words of the machine. */
export class SendError extends Error implements Failure {
  readonly code: Failure['code'];
  readonly retryAfterSeconds: number | undefined;

  constructor(failure: Failure, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'SendError';
    this.code = failure.code;
    this.retryAfterSeconds = failure.retryAfterSeconds;
  }
}
