import type { EditionId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import type { openTestNewsroom } from './newsroom.ts';

type TestNewsroom = Awaited<ReturnType<typeof openTestNewsroom>>;

/** A body of plain paragraphs. */
export function bodyOf(...paragraphs: string[]) {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({
      type: 'paragraph',
      attrs: { kind: 'p', dir: null },
      content: [{ type: 'text', text }],
    })),
  };
}

/** A story that its journalist has written. */
export async function writeStory(
  room: TestNewsroom,
  headline: string,
  options: { language?: Language; text?: string; section?: string } = {},
) {
  const sarah = await room.callAs('sarah');
  const story = await sarah.stories.create({
    section: options.section ?? 'politics',
    language: options.language ?? 'en',
    text: { headline, byline: 'Sarah', body: bodyOf(options.text ?? `The text of ${headline}.`) },
  });
  const edition = story.editions[0];
  if (edition === undefined) throw new Error('a new story has an edition');
  return { storyId: story.id, editionId: edition.id, slug: story.slug };
}

/** Submits what the journalist wrote and has the editor-in-chief approve exactly that. */
export async function approveStory(room: TestNewsroom, editionId: EditionId): Promise<void> {
  const sarah = await room.callAs('sarah');
  const mohamed = await room.callAs('mohamed');
  const { textHash } = await sarah.review.submit({ editionId });
  await mohamed.review.approve({ editionId, seenHash: textHash });
}

/** Writes, approves and publishes; what is left is the queue's work. */
export async function publishStory(
  room: TestNewsroom,
  headline: string,
  options: Parameters<typeof writeStory>[2] = {},
) {
  const story = await writeStory(room, headline, options);
  await approveStory(room, story.editionId);
  const mohamed = await room.callAs('mohamed');
  await mohamed.review.publish({ editionId: story.editionId });
  return story;
}

/** Replaces the text of a published edition, has it approved and publishes it as an update. */
export async function updateStory(room: TestNewsroom, editionId: EditionId, text: string): Promise<void> {
  const sarah = await room.callAs('sarah');
  const mohamed = await room.callAs('mohamed');
  await sarah.editions.setText({ editionId, text: { body: bodyOf(text) } });
  await approveStory(room, editionId);
  await mohamed.review.publish({ editionId });
}

/** The queue's jobs in the order in which they entered, as the database holds them. */
export function jobsOf(room: TestNewsroom) {
  return room.newsroom.context.store.read.selectFrom('jobs').selectAll().orderBy('seq').execute();
}
