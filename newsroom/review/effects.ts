import { assertNever } from '#shared/model/assert-never.ts';
import { RevisionId, type EditionId } from '#shared/model/ids.ts';
import type { ActInput } from '#shared/workflow/decide.ts';
import type { Act } from '#shared/workflow/table.ts';
import type { WorkingText } from '../editions/derive.ts';
import type { Writing } from '../perform.ts';
import { cancelWaitingJobs, enqueueJobs, type NewJobs } from '../publishing/queue/enqueue.ts';
import { freezeRevision } from '../revisions/freeze.ts';
import type { EditionsTable } from '../store/tables.ts';

/** What an act needs to take effect. */
export interface Effect {
  readonly writing: Writing;
  readonly edition: EditionsTable;
  readonly editionId: EditionId;
  readonly working: WorkingText;
  readonly input: ActInput;
}

type Columns = Partial<EditionsTable>;

/** Does what an act does besides the state, and returns the columns that it changes. */
export async function effectOf(act: Act, effect: Effect): Promise<Columns> {
  switch (act) {
    case 'submit':
      return {
        submitted_revision_id: await freezeRevision(
          effect.writing,
          effect.editionId,
          effect.working,
          'submit',
        ),
        voided_revision_id: null,
      };
    case 'approve':
      return {
        approved_revision_id: await freezeRevision(
          effect.writing,
          effect.editionId,
          effect.working,
          'approve',
        ),
        voided_revision_id: null,
      };
    case 'withdraw':
      return { submitted_revision_id: null };
    case 'return':
    case 'spike':
      await cancelWaitingJobs(effect.writing, waitingOf(effect));
      return { submitted_revision_id: null, approved_revision_id: null, scheduled_at: null };
    case 'schedule':
      return schedule(effect);
    case 'unschedule':
      await cancelWaitingJobs(effect.writing, waitingOf(effect));
      return { scheduled_at: null };
    case 'publish':
      return goLive(effect, actionOf(effect.edition));
    case 'correct':
      return correct(effect);
    case 'retract':
      return retract(effect);
    case 'unspike':
    case 'rework':
    case 'voidApproval':
      return {};
    default:
      return assertNever(act);
  }
}

/** A first appearance is a publication, anything after it an update. */
export function actionOf(edition: EditionsTable): NewJobs['action'] {
  return edition.first_published_at === null ? 'publish' : 'update';
}

/** The columns of an edition whose approved revision is now the newspaper's word. */
export function liveColumns(edition: EditionsTable, hash: string, now: string): Columns {
  return {
    live_revision_id: edition.approved_revision_id,
    live_hash: hash,
    live_since: edition.live_since ?? now,
    first_published_at: edition.first_published_at ?? now,
    last_published_at: now,
    scheduled_at: null,
    submitted_revision_id: null,
  };
}

async function schedule(effect: Effect): Promise<Columns> {
  const { writing, edition, input } = effect;
  await enqueueApproved(effect, actionOf(edition), undefined, input.at);
  await writing.changed('edition', effect.editionId);
  return { scheduled_at: input.at ?? null };
}

async function goLive(effect: Effect, action: NewJobs['action'], note?: string): Promise<Columns> {
  await enqueueApproved(effect, action, note, undefined);
  // Whoever types from here on writes the next text, which somebody else must approve.
  await effect.writing.db.deleteFrom('edition_authors').where('edition_id', '=', effect.editionId).execute();
  return liveColumns(effect.edition, effect.working.hash, effect.writing.now);
}

async function correct(effect: Effect): Promise<Columns> {
  const { writing, editionId, input } = effect;
  const columns = await goLive(effect, 'correct', input.note);
  await writing.db
    .insertInto('corrections')
    .values({
      id: writing.newId(),
      edition_id: editionId,
      revision_id: effect.edition.approved_revision_id ?? '',
      note: input.note ?? '',
      created_by: writing.actor?.userId ?? '',
      at: writing.now,
    })
    .execute();
  return columns;
}

async function retract(effect: Effect): Promise<Columns> {
  const { writing, edition, editionId, input } = effect;
  await cancelWaitingJobs(writing, waitingOf(effect));
  const revisionId = RevisionId.parse(edition.live_revision_id);
  await enqueueJobs(writing, {
    editionId,
    revisionId,
    action: 'retract',
    note: input.reason,
    isBreaking: true,
  });
  return {
    live_revision_id: null,
    live_hash: null,
    live_since: null,
    approved_revision_id: null,
    submitted_revision_id: null,
    scheduled_at: null,
  };
}

async function enqueueApproved(
  { writing, edition, editionId }: Effect,
  action: NewJobs['action'],
  note: string | undefined,
  notBefore: string | undefined,
): Promise<void> {
  const story = await writing.db
    .selectFrom('stories')
    .select('breaking_expires_at')
    .where('id', '=', edition.story_id)
    .executeTakeFirstOrThrow();
  await enqueueJobs(writing, {
    editionId,
    revisionId: RevisionId.parse(edition.approved_revision_id),
    action,
    note,
    notBefore,
    isBreaking: (story.breaking_expires_at ?? '') > writing.now,
  });
}

/** Jobs of an approval; those of what is live already were sent or must be. */
function waitingOf({ edition, editionId }: Effect) {
  return edition.approved_revision_id === null || edition.approved_revision_id === edition.live_revision_id
    ? { editionId, revisionId: 'none' }
    : { editionId, revisionId: edition.approved_revision_id };
}
