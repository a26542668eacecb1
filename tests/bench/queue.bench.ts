import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { openNewsroom } from '#newsroom/newsroom.ts';
import { perform } from '#newsroom/perform.ts';
import { saveProfile } from '#newsroom/profile/profile.ts';
import { addDefaultTargets } from '#newsroom/publishing/targets/defaults.ts';
import { hashPassphrase } from '#newsroom/session/passphrase.ts';
import { addUser } from '#newsroom/users/commands.ts';
import { generateStory } from '../support/corpus.ts';
import { printFigures } from '../support/figures.ts';
import { testProfile } from '../support/profile.ts';
import { bodyOf } from '../support/publishing.ts';

/*
 * How long a story takes from "Publish" to a page that was read back, by the size of the archive around it; and the
 * whole site written anew beside it, which is what a generator without differences would pay each time.
 * `npm run bench -- queue [ARCHIVE...]`
 */
const archives = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = archives.length > 0 ? archives : [100, 1000];
const SAMPLES = 20;

const folder = mkdtempSync(join(tmpdir(), 'tribune-bench-queue-'));
const newsroom = await openNewsroom(
  {
    dataDir: folder,
    now: () => new Date().toISOString(),
    newId: () => v7(),
    notify: () => {},
    log: { info: () => {}, error: (message, facts) => console.error(message, facts) },
  },
  { siteUrl: 'http://127.0.0.1:4861', runsQueue: false },
);
const passphraseHash = await hashPassphrase('a bench has no secrets');
await perform(newsroom.context, null, async (writing) => {
  await saveProfile(writing, testProfile);
  await addDefaultTargets(writing);
  for (const [handle, roles] of [
    ['writer', ['journalist']],
    ['chief', ['editor-in-chief']],
  ] as const)
    await addUser(writing, { handle, name: handle, roles: [...roles], passphraseHash, locale: 'en' });
});
const writer = newsroom.call(await newsroom.terminalSession('writer'));
const chief = newsroom.call(await newsroom.terminalSession('chief'));

let count = 0;
async function publishOne(): Promise<void> {
  const { language, headline, paragraphs } = generateStory(count);
  count += 1;
  const story = await writer.stories.create({
    section: count % 2 === 0 ? 'politics' : 'technology',
    language,
    text: { headline: `${headline} ${count}`, body: bodyOf(...paragraphs) },
  });
  const editionId = story.editions[0]?.id;
  if (editionId === undefined) throw new Error('a new story has an edition');
  const { textHash } = await writer.review.submit({ editionId });
  await chief.review.approve({ editionId, seenHash: textHash });
  await chief.review.publish({ editionId });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

for (const size of sizes) {
  while (count < size) await publishOne();
  const batch = await timed(() => newsroom.context.queue.run());
  console.log(`archive brought to ${size}: ${(batch / 1000).toFixed(1)} s in one run of the queue`);
  const one: number[] = [];
  const whole: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    await publishOne();
    one.push(await timed(() => newsroom.context.queue.run()));
    if (sample % 5 === 0) whole.push(await timed(() => newsroom.context.queue.buildSite()));
  }
  printFigures(`${size} stories: one more, published and read back (ms)`, one);
  printFigures(`${size} stories: the whole site anew (ms)`, whole);
}

await newsroom.close();
rmSync(folder, { recursive: true, force: true });
