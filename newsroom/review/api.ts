import type { EditionId } from '#shared/model/ids.ts';
import { diffContents } from '#shared/editor/diff.ts';
import type { ActInput } from '#shared/workflow/decide.ts';
import type { Act } from '#shared/workflow/table.ts';
import { actorOf, api, type GuardedContext } from '../api/implementer.ts';
import { getEditionDetail } from '../editions/detail.ts';
import { refreshDerived } from '../editions/derive.ts';
import { readWorkingText } from '../editions/working-text.ts';
import { CLOSED_STATES, requireOpen } from '../editions/require-open.ts';
import { perform } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { freezeRevision } from '../revisions/freeze.ts';
import { getRevisionContent, listRevisions } from '../revisions/read.ts';
import { act } from './act.ts';
import { restoreRevision } from './restore.ts';
import { listWaiting } from './waiting.ts';

/** The workflow's acts, and what an approver needs to see. */
export const reviewApi = {
  waiting: api.review.waiting.handler(({ context }) =>
    listWaiting(context.newsroom.store.read, context.newsroom.platform.now()),
  ),
  submit: api.review.submit.handler(({ input, context }) => doAct(context, 'submit', input.editionId, input)),
  withdraw: api.review.withdraw.handler(({ input, context }) => doAct(context, 'withdraw', input.editionId)),
  return: api.review.return.handler(({ input, context }) => doAct(context, 'return', input.editionId, input)),
  approve: api.review.approve.handler(({ input, context }) =>
    doAct(context, 'approve', input.editionId, input),
  ),
  schedule: api.review.schedule.handler(({ input, context }) =>
    doAct(context, 'schedule', input.editionId, input),
  ),
  unschedule: api.review.unschedule.handler(({ input, context }) =>
    doAct(context, 'unschedule', input.editionId),
  ),
  publish: api.review.publish.handler(({ input, context }) => doAct(context, 'publish', input.editionId)),
  correct: api.review.correct.handler(({ input, context }) =>
    doAct(context, 'correct', input.editionId, input),
  ),
  retract: api.review.retract.handler(({ input, context }) =>
    doAct(context, 'retract', input.editionId, input),
  ),
  spike: api.review.spike.handler(({ input, context }) => doAct(context, 'spike', input.editionId, input)),
  unspike: api.review.unspike.handler(({ input, context }) => doAct(context, 'unspike', input.editionId)),
  rework: api.review.rework.handler(({ input, context }) => doAct(context, 'rework', input.editionId)),
  revisions: api.review.revisions.handler(({ input, context }) =>
    listRevisions(context.newsroom.store.read, input),
  ),
  getRevision: api.review.getRevision.handler(async ({ input, context }) => {
    const db = context.newsroom.store.read;
    const [summary] = await listRevisions(db, input);
    if (summary === undefined) throw new RefusedError('notFound', { what: 'revision', id: input.revisionId });
    const { content } = await getRevisionContent(db, input.revisionId);
    return { ...summary, content: { ...content, body: { ...content.body } } };
  }),
  diff: api.review.diff.handler(async ({ input, context }) => {
    const db = context.newsroom.store.read;
    const from = input.from === undefined ? null : (await getRevisionContent(db, input.from)).content;
    const to =
      input.to === undefined
        ? (await readWorkingText(db, input.editionId)).content
        : (await getRevisionContent(db, input.to)).content;
    return diffContents(from, to).map((part) => ({ ...part, tokens: [...part.tokens] }));
  }),
  nameVersion: api.review.nameVersion.handler(async ({ input, context }) => {
    const revisionId = await perform(context.newsroom, actorOf(context), async (writing) => {
      await requireOpen(writing.db, input.editionId);
      return freezeRevision(
        writing,
        input.editionId,
        await refreshDerived(writing, input.editionId),
        'named',
      );
    });
    const [summary] = await listRevisions(context.newsroom.store.read, { revisionId });
    if (summary === undefined) throw new RefusedError('notFound', { what: 'revision', id: revisionId });
    return summary;
  }),
  restore: api.review.restore.handler(async ({ input, context }) => {
    await restoreRevision(context.newsroom, actorOf(context), input.editionId, input.revisionId);
    return getEditionDetail(context.newsroom, actorOf(context), input.editionId);
  }),
};

async function doAct(context: GuardedContext, name: Act, editionId: EditionId, input: ActInput = {}) {
  const actor = actorOf(context);
  await perform(context.newsroom, actor, (writing) => act(writing, name, editionId, input));
  const detail = await getEditionDetail(context.newsroom, actor, editionId);
  // Windows that have the text open learn whether they may still type in it.
  if (CLOSED_STATES.includes(detail.state) || name === 'unspike' || name === 'rework')
    context.newsroom.collab.reconnect(editionId);
  return detail;
}
