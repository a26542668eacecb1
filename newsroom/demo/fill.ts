import { demoChats } from './chats.ts';
import { demoComments } from './comments.ts';
import { demoPeople, DEMO_PASSPHRASE } from './people.ts';
import { demoProfile } from './profile.ts';
import { demoStories } from './stories.ts';
import { RefusedError } from '../refused-error.ts';
import type { NewsroomContext } from '../context.ts';
import { perform } from '../perform.ts';
import { findProfile, saveProfile } from '../profile/profile.ts';
import { addDefaultTargets } from '../publishing/targets/defaults.ts';
import { hashPassphrase } from '../session/passphrase.ts';
import { addUser } from '../users/commands.ts';
import { chatEvents, commentEvents } from './reader-events.ts';
import { storyEvents } from './story-events.ts';
import { Stage } from './stage.ts';

/**
 * Fills an empty newsroom with the demo one: every story goes through the real commands, by the people who would have
 * done it, at the hours at which they would have. @throws RefusedError `alreadySetUp`
 */
export async function fillDemo(room: NewsroomContext): Promise<{ stories: number }> {
  if ((await findProfile(room.store.read)) !== undefined) throw new RefusedError('alreadySetUp');
  const stage = new Stage(room);
  const events = [
    ...demoStories.flatMap((story) => storyEvents(stage, story)),
    ...demoComments.flatMap((comment) => commentEvents(stage, comment)),
    ...demoChats.flatMap((chat) => chatEvents(stage, chat)),
  ];
  const firstHoursAgo = Math.max(...events.map((event) => event.hoursAgo)) + 1;
  const passphraseHash = await hashPassphrase(DEMO_PASSPHRASE);
  await perform(stage.at(firstHoursAgo), null, async (writing) => {
    await saveProfile(writing, demoProfile, true);
    await addDefaultTargets(writing);
    for (const person of demoPeople)
      stage.meet(person, await addUser(writing, { ...person, passphraseHash }));
  });
  // Earliest first; acts of the same hour stay in the order in which they were written down.
  for (const event of events.toSorted((a, b) => b.hoursAgo - a.hoursAgo)) await event.happen();
  room.queue.wake();
  return { stories: demoStories.length };
}
