import { TargetId } from '#shared/model/ids.ts';
import { actorOf, api } from '../api/implementer.ts';
import { perform } from '../perform.ts';
import { cancelByHand, retryJob, setTargetFolder, setTargetPaused } from './commands.ts';
import { getJob, listJobs } from './list-jobs.ts';
import { folderOf } from './targets/static-site/folder.ts';

/** The publish queue, its targets, and the site. */
export const queueApi = {
  list: api.queue.list.handler(({ input, context: { newsroom } }) =>
    listJobs(newsroom.store.read, input, newsroom.platform.now()),
  ),
  strip: api.queue.strip.handler(async ({ context: { newsroom } }) => {
    const rows = await newsroom.store.read
      .selectFrom('jobs')
      .select((e) => [
        'state',
        e.fn.countAll<number>().as('count'),
        e.fn.min('not_before').as('next'),
        e.fn.min('created_at').as('oldest'),
      ])
      .where('state', 'in', ['waiting', 'sending', 'unknown', 'failed'])
      .groupBy('state')
      .execute();
    const count = (...states: string[]) =>
      rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.count, 0);
    const waiting = rows.find((row) => row.state === 'waiting');
    return {
      waiting: count('waiting'),
      sending: count('sending', 'unknown'),
      failed: count('failed'),
      nextTryAt: waiting?.next ?? null,
      oldestWaitingAt: waiting?.oldest ?? null,
    };
  }),
  run: api.queue.run.handler(({ context }) => context.newsroom.queue.run()),
  retry: api.queue.retry.handler(async ({ input, context }) => {
    const { newsroom } = context;
    await perform(newsroom, actorOf(context), (writing) => retryJob(writing, input.jobId));
    return getJob(newsroom.store.read, input.jobId, newsroom.platform.now());
  }),
  cancel: api.queue.cancel.handler(async ({ input, context }) => {
    const { newsroom } = context;
    await perform(newsroom, actorOf(context), (writing) => cancelByHand(writing, input.jobId));
    return getJob(newsroom.store.read, input.jobId, newsroom.platform.now());
  }),
  targets: api.queue.targets.handler(async ({ context: { newsroom } }) => {
    const rows = await newsroom.store.read.selectFrom('targets').selectAll().orderBy('id').execute();
    return rows.map((row) => ({
      id: TargetId.parse(row.id),
      kind: 'static-site' as const,
      name: row.name,
      place: folderOf(newsroom, row.settings),
      isPaused: row.is_paused === 1,
    }));
  }),
  setTargetFolder: api.queue.setTargetFolder.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) =>
      setTargetFolder(writing, input.targetId, input.folder),
    );
    return {};
  }),
  setTargetPaused: api.queue.setTargetPaused.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) =>
      setTargetPaused(writing, input.targetId, input.isPaused),
    );
    return {};
  }),
  buildSite: api.queue.buildSite.handler(({ context }) => context.newsroom.queue.buildSite()),
};
