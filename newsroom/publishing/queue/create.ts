import type { ChangeEvent } from '#shared/contract/desk.ts';
import { StoryId } from '#shared/model/ids.ts';
import { perform } from '../../perform.ts';
import { clearBreaking } from '../../stories/breaking.ts';
import type { ReadDb } from '../../store/open.ts';
import { createTargets, type TargetRoom } from '../targets/create.ts';
import { loseAllLeases } from './claim.ts';
import { nextInstant } from './next-instant.ts';
import type { PublishQueue, QueueRun } from './queue.ts';
import { workOnNext } from './work.ts';

/** So many stories are on their way at once; jobs of one lane never are. */
const WORKERS = 4;
/** Clocks jump and machines sleep: however far the next job is, the queue looks again after this. */
const LOOK_AGAIN_MS = 30_000;
/** Changes that come together, such as a moderator's run through a thread, make one refresh. */
const GATHER_MS = 150;
/** What the site shows besides the texts that jobs carry. */
const SHOWN: readonly ChangeEvent['entity'][] = ['comment', 'story', 'newsroom', 'target', 'chat'];

/** Opens the queue of a newsroom. A process that does not run it works on it only when told to. */
export async function createPublishQueue(room: TargetRoom): Promise<PublishQueue> {
  const targets = createTargets(room);
  // The folder is ours alone, so whoever was sending is gone.
  await perform(room, null, loseAllLeases);
  let isClosed = false;
  let mustRefresh = true;
  let viewsShown = -1;
  let timer: NodeJS.Timeout | undefined;
  let dueMs = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function drain(): Promise<QueueRun> {
    const ended = { done: 0, failed: 0 };
    await endBreaking(room);
    const worker = async () => {
      while (!isClosed) {
        const outcome = await workOnNext(room, (id) => targets.get(id));
        if (outcome === undefined) return;
        if (outcome === 'done' || outcome === 'failed') ended[outcome] += 1;
        mustRefresh = true;
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, worker));
    const views = await countViews(room.store.read);
    if ((mustRefresh || views !== viewsShown) && !isClosed) {
      mustRefresh = false;
      viewsShown = views;
      // Set and not assigned: a change that comes during the refresh has to stay noted.
      if (!(await targets.refresh())) mustRefresh = true;
    }
    const { waiting } = await room.store.read
      .selectFrom('jobs')
      .select((e) => e.fn.countAll<number>().as('waiting'))
      .where('state', 'in', ['waiting', 'unknown'])
      .executeTakeFirstOrThrow();
    return { ...ended, waiting };
  }

  /** One run at a time; whoever asks during a run gets one of their own after it. */
  function run(): Promise<QueueRun> {
    const mine = last.then(drain);
    last = mine.catch(() => undefined);
    return mine;
  }

  function lookIn(ms: number): void {
    if (isClosed || !room.config.runsQueue) return;
    const atMs = performance.now() + ms;
    if (timer !== undefined && dueMs <= atMs) return;
    clearTimeout(timer);
    dueMs = atMs;
    timer = setTimeout(() => {
      timer = undefined;
      void runInBackground();
    }, ms);
    timer.unref();
  }

  async function runInBackground(): Promise<void> {
    try {
      await run();
      if (isClosed) return;
      const now = room.platform.now();
      const next = await nextInstant(room.store.read, now);
      lookIn(
        Math.min(LOOK_AGAIN_MS, next === undefined ? LOOK_AGAIN_MS : Date.parse(next) - Date.parse(now)),
      );
    } catch (error) {
      room.platform.log.error('the publish queue stopped and will look again', { detail: String(error) });
      lookIn(LOOK_AGAIN_MS);
    }
  }

  const stopListening = room.changes.listen(({ entity }) => {
    if (SHOWN.includes(entity)) mustRefresh = true;
    else if (entity !== 'job') return;
    lookIn(GATHER_MS);
  });
  lookIn(0);

  return {
    wake: () => lookIn(0),
    run,
    buildSite() {
      const mine = last.then(() => targets.buildSite());
      last = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      isClosed = true;
      stopListening();
      clearTimeout(timer);
      await last;
    },
  };
}

/** A mark that nobody took away in time ends by itself. */
async function endBreaking(room: TargetRoom): Promise<void> {
  const over = await room.store.read
    .selectFrom('stories')
    .select('id')
    .where('breaking_expires_at', '<=', room.platform.now())
    .execute();
  for (const { id } of over)
    await perform(room, null, (writing) => clearBreaking(writing, StoryId.parse(id)));
}

async function countViews(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('views')
    .select((e) => e.fn.sum<number | null>('count').as('views'))
    .executeTakeFirstOrThrow();
  return row.views ?? 0;
}
