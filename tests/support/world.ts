import type { ContractRouterClient } from '@orpc/contract';
import { intakeComment } from '#newsroom/moderation/intake.ts';
import { openChat } from '#newsroom/moderation/chats.ts';
import type { Newsroom } from '#newsroom/newsroom.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { ChatId, CommentId, EditionId, JobId, MediaId, StoryId, UserId } from '#shared/model/ids.ts';
import type { EditionState } from '#shared/workflow/table.ts';
import { bodyOf } from './publishing.ts';

export type Client = ContractRouterClient<Contract>;

/** An instant that is in the future whatever clock the newsroom runs on. */
export const FAR_FUTURE = '2099-01-01T00:00:00.000Z';

/** The smallest PNG there is: one pixel. */
export const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Brings a newsroom with the test's people into any state that a test needs, by the commands that people would use. */
export class World {
  readonly newsroom: Newsroom;
  #count = 0;

  constructor(newsroom: Newsroom) {
    this.newsroom = newsroom;
  }

  async as(handle?: string): Promise<Client> {
    return this.newsroom.call(await this.newsroom.terminalSession(handle));
  }

  async userId(handle: string): Promise<UserId> {
    const users = await (await this.as('adam')).newsroom.listUsers({});
    const user = users.find((one) => one.handle === handle);
    if (user === undefined) throw new Error(`nobody is called ${handle}`);
    return user.id;
  }

  /** A story of Sarah's with one English edition in that state. */
  async edition(
    state: EditionState = 'draft',
  ): Promise<{ storyId: StoryId; editionId: EditionId; slug: string }> {
    const sarah = await this.as('sarah');
    const chief = await this.as('mohamed');
    this.#count += 1;
    const story = await sarah.stories.create({
      section: 'politics',
      language: 'en',
      text: { headline: `Headline ${this.#count}`, body: bodyOf(`The text number ${this.#count}.`) },
    });
    const editionId = story.editions[0]?.id;
    if (editionId === undefined) throw new Error('a new story has an edition');
    const made = { storyId: story.id, editionId, slug: story.slug };
    if (state === 'draft') return made;
    if (state === 'spiked') {
      await sarah.review.spike({ editionId });
      return made;
    }
    const { textHash } = await sarah.review.submit({ editionId });
    if (state === 'submitted') return made;
    await chief.review.approve({ editionId, seenHash: textHash });
    if (state === 'approved') return made;
    await chief.review.publish({ editionId });
    if (state === 'published') return made;
    await chief.review.retract({ editionId, reason: 'It was not so.' });
    return made;
  }

  async comment(): Promise<CommentId> {
    const { editionId } = await this.edition('published');
    return intakeComment(this.newsroom.context, {
      editionId,
      name: 'Nadia',
      email: 'nadia.reader@example.org',
      text: `A reader's thought, number ${this.#count}.`,
    });
  }

  async chat(): Promise<ChatId> {
    const { id } = await openChat(this.newsroom.context, { name: 'Nadia', text: 'Hello?', language: 'en' });
    return id;
  }

  async media(): Promise<MediaId> {
    const { id } = await (await this.as('sarah')).media.add({ name: 'dot.png', bytesBase64: ONE_PIXEL });
    return id;
  }

  /** A job in the queue that waits, or one that failed. */
  async job(state: 'waiting' | 'failed' = 'waiting'): Promise<JobId> {
    const { editionId } = await this.edition('published');
    const [job] = await (await this.as('mohamed')).queue.list({ editionId });
    if (job === undefined) throw new Error('a published edition has a job');
    // Where the queue runs by itself it would take a job that may be sent.
    await this.newsroom.context.store.write((db) =>
      db.updateTable('jobs').set({ state, not_before: FAR_FUTURE }).where('id', '=', job.id).execute(),
    );
    return job.id;
  }

  async targetId() {
    const [target] = await (await this.as('mohamed')).queue.targets({});
    if (target === undefined) throw new Error('a newsroom has a target');
    return target.id;
  }
}
