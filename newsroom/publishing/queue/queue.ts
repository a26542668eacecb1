/** How one run of the queue ended. */
export interface QueueRun {
  readonly done: number;
  readonly failed: number;
  readonly waiting: number;
}

/** The worker of the publish queue. Jobs are enqueued by commands, in their own transaction. */
export interface PublishQueue {
  /** Says that there may be something to send; returns at once. */
  wake(): void;
  /** Sends what can be sent now and resolves when nothing more can. */
  run(): Promise<QueueRun>;
  /** Lets the job in hand finish, then stops. */
  close(): Promise<void>;
}
