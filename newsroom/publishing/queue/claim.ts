import type { Selectable } from 'kysely';
import { JOB_ACTIONS } from '#shared/contract/queue.ts';
import { EditionId, RevisionId, type Instant } from '#shared/model/ids.ts';
import { refreshDerived } from '../../editions/derive.ts';
import type { Writing } from '../../perform.ts';
import { publishDue } from '../../review/due.ts';
import { requireEdition } from '../../stories/require.ts';
import type { JobsTable } from '../../store/tables.ts';
import { cancelJob } from './cancel.ts';

/** A job that this process holds until its lease ends. */
export interface ClaimedJob {
  readonly id: string;
  readonly editionId: EditionId;
  readonly storyId: string;
  readonly revisionId: RevisionId;
  readonly targetId: string;
  readonly action: (typeof JOB_ACTIONS)[number];
  readonly note: string | null;
  /** Tries so far, this one included. */
  readonly attempts: number;
  /** An earlier try may have arrived without our hearing of it. */
  readonly mayBeThere: boolean;
  readonly at: Instant;
  readonly firstAt: Instant;
  readonly lease: string;
}

const LEASE_MS = 120_000;

/**
 * Takes the next job that may be sent: breaking before the rest, then the oldest; never one that stands behind an open
 * job of its own lane. What no longer stands is cancelled on the way. Undefined when there is nothing to send now.
 */
export async function claimNext(writing: Writing): Promise<ClaimedJob | undefined> {
  await loseExpiredLeases(writing);
  for (;;) {
    const job = await nextJob(writing);
    if (job === undefined) return undefined;
    const claimed = await claim(writing, job);
    if (claimed !== undefined) return claimed;
  }
}

/** Whoever held a job that is still `sending` is gone: nobody knows whether it arrived. */
export async function loseAllLeases(writing: Writing): Promise<void> {
  await toUnknown(writing, writing.db.selectFrom('jobs').select('id').where('state', '=', 'sending'));
}

async function loseExpiredLeases(writing: Writing): Promise<void> {
  const expired = writing.db
    .selectFrom('jobs')
    .select('id')
    .where('state', '=', 'sending')
    .where('lease_until', '<=', writing.now);
  await toUnknown(writing, expired);
}

async function toUnknown(writing: Writing, which: { execute(): Promise<{ id: string }[]> }): Promise<void> {
  for (const { id } of await which.execute()) {
    await writing.db
      .updateTable('jobs')
      .set({
        state: 'unknown',
        not_before: null,
        lease_owner: null,
        lease_until: null,
        updated_at: writing.now,
      })
      .where('id', '=', id)
      .execute();
    await writing.changed('job', id);
  }
}

function nextJob({ db, now }: Writing): Promise<Selectable<JobsTable> | undefined> {
  return db
    .selectFrom('jobs')
    .innerJoin('targets', 'targets.id', 'jobs.target_id')
    .innerJoin('editions', 'editions.id', 'jobs.edition_id')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .selectAll('jobs')
    .where('jobs.state', 'in', ['waiting', 'unknown'])
    .where('targets.is_paused', '=', 0)
    .where((e) => e.or([e('jobs.not_before', 'is', null), e('jobs.not_before', '<=', now)]))
    .where((e) => e.or([e('stories.embargo_until', 'is', null), e('stories.embargo_until', '<=', now)]))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('jobs as before')
            .select('before.seq')
            .whereRef('before.edition_id', '=', 'jobs.edition_id')
            .whereRef('before.target_id', '=', 'jobs.target_id')
            .whereRef('before.seq', '<', 'jobs.seq')
            .where('before.state', 'in', ['waiting', 'sending', 'unknown']),
        ),
      ),
    )
    .orderBy('jobs.is_breaking', 'desc')
    .orderBy('jobs.seq')
    .limit(1)
    .executeTakeFirst();
}

async function claim(writing: Writing, job: Selectable<JobsTable>): Promise<ClaimedJob | undefined> {
  const editionId = EditionId.parse(job.edition_id);
  const revisionId = RevisionId.parse(job.revision_id);
  // The text may have moved a moment ago: then the approval is void, and with it the job.
  await refreshDerived(writing, editionId);
  const fresh = await writing.db
    .selectFrom('jobs')
    .select('state')
    .where('id', '=', job.id)
    .executeTakeFirst();
  if (fresh?.state !== job.state) return undefined;
  const scheduled = await requireEdition(writing.db, editionId);
  if (scheduled.scheduled_at !== null && scheduled.approved_revision_id === revisionId) {
    if (!(await publishDue(writing, editionId, revisionId))) {
      await cancelJob(writing, job.id, 'textMoved');
      return undefined;
    }
  }
  const edition = await requireEdition(writing.db, editionId);
  const lease = writing.newId();
  const attempts = job.attempts + 1;
  await writing.db
    .updateTable('jobs')
    .set({
      state: 'sending',
      attempts,
      not_before: null,
      lease_owner: lease,
      lease_until: new Date(Date.parse(writing.now) + LEASE_MS).toISOString(),
      updated_at: writing.now,
    })
    .where('id', '=', job.id)
    .execute();
  await writing.changed('job', job.id);
  const at = edition.live_revision_id === revisionId ? edition.last_published_at : job.created_at;
  return {
    id: job.id,
    editionId,
    storyId: edition.story_id,
    revisionId,
    targetId: job.target_id,
    action: JOB_ACTIONS.find((action) => action === job.action) ?? 'publish',
    note: job.note,
    attempts,
    mayBeThere: job.attempts > 0,
    at: at ?? writing.now,
    firstAt: edition.first_published_at ?? at ?? writing.now,
    lease,
  };
}
