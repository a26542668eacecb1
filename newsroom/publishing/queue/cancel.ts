import type { JobError } from '#shared/queue/decide.ts';
import type { Writing } from '../../perform.ts';

/** Takes one job out of the queue, saying why when the newsroom itself did it. */
export async function cancelJob(writing: Writing, jobId: string, why: JobError | null): Promise<void> {
  await writing.db
    .updateTable('jobs')
    .set({ state: 'cancelled', error_code: why, error_detail: null, updated_at: writing.now })
    .where('id', '=', jobId)
    .execute();
  await writing.changed('job', jobId);
}
