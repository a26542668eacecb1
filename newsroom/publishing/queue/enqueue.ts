import { createHash } from 'node:crypto';
import type { JOB_ACTIONS } from '#shared/contract/queue.ts';
import type { EditionId, Instant, RevisionId } from '#shared/model/ids.ts';
import type { Writing } from '../../perform.ts';

/** What is to be sent to every target. */
export interface NewJobs {
  readonly editionId: EditionId;
  readonly revisionId: RevisionId;
  readonly action: (typeof JOB_ACTIONS)[number];
  /** What readers are told: the note of a correction, the reason of a retraction. */
  readonly note?: string | undefined;
  /** Not before this instant; at once when absent. */
  readonly notBefore?: Instant | undefined;
  readonly isBreaking: boolean;
}

/** The same job asked for twice has the same key, and is one job. */
export function idempotencyKey(
  editionId: string,
  revisionId: string,
  targetId: string,
  action: string,
): string {
  return createHash('sha256').update([editionId, revisionId, targetId, action].join('\n')).digest('hex');
}

/**
 * Puts one job a target into its lane, in the transaction of the command that asks for it. A job that was cancelled
 * or failed is taken up again at the end of its lane; one that waits or is done stays the one job.
 */
export async function enqueueJobs(writing: Writing, jobs: NewJobs): Promise<void> {
  const { db, now, actor } = writing;
  const targets = await db.selectFrom('targets').select('id').orderBy('id').execute();
  for (const target of targets) {
    const key = idempotencyKey(jobs.editionId, jobs.revisionId, target.id, jobs.action);
    const known = await db
      .selectFrom('jobs')
      .selectAll()
      .where('idempotency_key', '=', key)
      .executeTakeFirst();
    if (known !== undefined && known.state !== 'cancelled' && known.state !== 'failed') {
      if (known.state === 'waiting')
        await db
          .updateTable('jobs')
          .set({ not_before: jobs.notBefore ?? null, updated_at: now })
          .where('id', '=', known.id)
          .execute();
      continue;
    }
    // A new row, so that it stands behind what entered its lane meanwhile; attempts go on counting.
    if (known !== undefined) await db.deleteFrom('jobs').where('id', '=', known.id).execute();
    const id = known?.id ?? writing.newId();
    await db
      .insertInto('jobs')
      .values({
        id,
        edition_id: jobs.editionId,
        revision_id: jobs.revisionId,
        target_id: target.id,
        action: jobs.action,
        idempotency_key: key,
        state: 'waiting',
        is_breaking: jobs.isBreaking ? 1 : 0,
        note: jobs.note ?? null,
        attempts: known?.attempts ?? 0,
        not_before: jobs.notBefore ?? null,
        lease_owner: null,
        lease_until: null,
        error_code: null,
        error_detail: null,
        receipt: null,
        created_by: actor?.userId ?? '',
        created_at: known?.created_at ?? now,
        updated_at: now,
      })
      .execute();
    await writing.changed('job', id);
  }
}

/** Takes jobs of an edition that have not been touched yet out of the queue. One that is being sent goes through. */
export async function cancelWaitingJobs(
  writing: Writing,
  which: { readonly editionId: string; readonly revisionId?: string },
): Promise<void> {
  let waiting = writing.db
    .selectFrom('jobs')
    .select('id')
    .where('edition_id', '=', which.editionId)
    .where('state', '=', 'waiting');
  if (which.revisionId !== undefined) waiting = waiting.where('revision_id', '=', which.revisionId);
  for (const { id } of await waiting.execute()) {
    await writing.db
      .updateTable('jobs')
      .set({ state: 'cancelled', updated_at: writing.now })
      .where('id', '=', id)
      .execute();
    await writing.changed('job', id);
  }
}
