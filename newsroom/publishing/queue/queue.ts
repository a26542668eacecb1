/** How one run of the queue ended. */
export interface QueueRun {
  readonly done: number;
  readonly failed: number;
  readonly waiting: number;
}

/** How the writing of the whole site ended. */
export interface SiteBuilt {
  readonly pages: number;
  readonly written: number;
  readonly removed: number;
  readonly folder: string;
}

/** The worker of the publish queue. Jobs are enqueued by commands, in their own transaction. */
export interface PublishQueue {
  /** Says that there may be something to send; returns at once. */
  wake(): void;
  /** Sends what can be sent now and resolves when nothing more can. */
  run(): Promise<QueueRun>;
  /** Writes the newspaper's own site from what is live; returns what was done. @throws RefusedError */
  buildSite(): Promise<SiteBuilt>;
  /** Lets the job in hand finish, then stops. */
  close(): Promise<void>;
}
