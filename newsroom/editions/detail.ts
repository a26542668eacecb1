import type { EditionDetail } from '#shared/contract/stories.ts';
import { EditionStateSchema, LanguageSchema } from '#shared/contract/common.ts';
import { EditionId, RevisionId, StoryId } from '#shared/model/ids.ts';
import { can, type Actor } from '#shared/permissions/permissions.ts';
import { decide, type EditionFacts } from '#shared/workflow/decide.ts';
import { ACTS, WORKFLOW, type Act } from '#shared/workflow/table.ts';
import type { NewsroomContext } from '../context.ts';
import { gatherFacts } from '../review/facts.ts';
import { loadDeliveries } from '../publishing/delivery.ts';
import type { ReadDb } from '../store/open.ts';
import { requireEdition, requireStory } from '../stories/require.ts';
import { breakingOf, lightOfRow, toEditionSummary } from '../stories/summaries.ts';
import { CLOSED_STATES } from './require-open.ts';
import { readWorkingText } from './working-text.ts';

/** Everything about an edition but its text, with the acts that this person may do now, or why not. */
export async function getEditionDetail(
  room: NewsroomContext,
  actor: Actor,
  editionId: EditionId,
): Promise<EditionDetail> {
  const db = room.store.read;
  const now = room.platform.now();
  const edition = await requireEdition(db, editionId);
  const story = await requireStory(db, edition.story_id);
  const section = await db
    .selectFrom('sections')
    .select('slug')
    .where('id', '=', story.section_id)
    .executeTakeFirstOrThrow();
  const owner =
    story.breaking_owner_id === null
      ? undefined
      : await db
          .selectFrom('users')
          .select('name')
          .where('id', '=', story.breaking_owner_id)
          .executeTakeFirst();
  const siblings = await db
    .selectFrom('editions')
    .selectAll()
    .where('story_id', '=', edition.story_id)
    .execute();
  const deliveries = await loadDeliveries(
    db,
    siblings.map((sibling) => sibling.id),
  );
  const working = await readWorkingText(db, editionId);
  const facts = await gatherFacts(db, edition, working);
  return {
    ...toEditionSummary(edition, siblings, deliveries.get(editionId)),
    storyId: StoryId.parse(story.id),
    storySlug: story.slug,
    section,
    breaking: breakingOf({ ...story, owner_name: owner?.name ?? '', now }),
    embargoUntil: story.embargo_until,
    dateline: edition.dateline,
    textHash: working.hash,
    hasChanges: edition.live_hash !== null && edition.live_hash !== working.hash,
    voidedRevisionId: revision(edition.voided_revision_id),
    approvedRevisionId: revision(edition.approved_revision_id),
    liveRevisionId: revision(edition.live_revision_id),
    returnNote: await findReturnNote(db, editionId, edition.state),
    canEdit: can(actor, 'story.edit').ok && !CLOSED_STATES.includes(edition.state),
    acts: ACTS.map((act) => offerOf(act, facts, actor, now)).filter(
      (offer) => offer.refusal?.code !== 'wrongState',
    ),
    publicUrl: await findPublicUrl(room, editionId),
    siblings: siblings.map((sibling) => ({
      id: EditionId.parse(sibling.id),
      language: LanguageSchema.parse(sibling.language),
      light: lightOfRow(sibling, siblings, deliveries.get(sibling.id)),
    })),
  };
}

/**
 * An act is tried with what the person would give: only what stands against it in the edition itself counts. A reason
 * for approving one's own text is not assumed, so that a screen knows to ask for it.
 */
function offerOf(act: Act, facts: EditionFacts, actor: Actor, now: string): EditionDetail['acts'][number] {
  const isOwnTextAsked = WORKFLOW[act].needs.some((need) => need === 'otherAuthor');
  const input = { note: 'given', reason: isOwnTextAsked ? '' : 'given', at: '9999-12-31T00:00:00.000Z' };
  const verdict = decide(act, facts, actor, input, now);
  return { act, refusal: verdict.ok ? null : { code: verdict.code, params: { ...verdict.params } } };
}

async function findReturnNote(db: ReadDb, editionId: string, state: string) {
  if (EditionStateSchema.parse(state) !== 'draft') return null;
  const note = await db
    .selectFrom('review_notes')
    .innerJoin('users', 'users.id', 'review_notes.created_by')
    .select(['review_notes.act', 'review_notes.text', 'review_notes.created_at', 'users.name'])
    .where('edition_id', '=', editionId)
    .orderBy('review_notes.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return note?.act === 'return' ? { text: note.text, byName: note.name, at: note.created_at } : null;
}

async function findPublicUrl(room: NewsroomContext, editionId: string): Promise<string | null> {
  const row = await room.store.read
    .selectFrom('publications')
    .innerJoin('targets', 'targets.id', 'publications.target_id')
    .select('publications.remote_id')
    .where('edition_id', '=', editionId)
    .where('targets.kind', '=', 'static-site')
    .executeTakeFirst();
  return row === undefined || room.config.siteUrl === null ? null : room.config.siteUrl + row.remote_id;
}

const revision = (id: string | null): RevisionId | null => (id === null ? null : RevisionId.parse(id));
