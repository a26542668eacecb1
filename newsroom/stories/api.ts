import type { StorySummary } from '#shared/contract/common.ts';

import { actorOf, api, type CallContext } from '../api/implementer.ts';
import { perform } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { clearBreaking, setBreaking, setEmbargo } from './breaking.ts';
import { addEdition, createStory, updateStory } from './commands.ts';
import { listStories } from './list.ts';
import { loadSummaries } from './summaries.ts';

/** Stories. */
export const storiesApi = {
  list: api.stories.list.handler(({ input, context }) =>
    listStories(context.newsroom.store.read, input, actorOf(context), context.newsroom.platform.now()),
  ),
  get: api.stories.get.handler(({ input, context }) => getStory(context, input.storyId)),
  findBySlug: api.stories.findBySlug.handler(async ({ input, context }) => {
    const row = await context.newsroom.store.read
      .selectFrom('stories')
      .select('id')
      .where('slug', '=', input.slug)
      .executeTakeFirst();
    return getStory(context, row?.id ?? input.slug);
  }),
  create: api.stories.create.handler(async ({ input, context }) => {
    const { storyId } = await perform(context.newsroom, actorOf(context), (writing) =>
      createStory(writing, input),
    );
    return getStory(context, storyId);
  }),
  addEdition: api.stories.addEdition.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), async (writing) => {
      await addEdition(writing, input.storyId, input.language, input.text);
      await writing.changed('story', input.storyId);
    });
    return getStory(context, input.storyId);
  }),
  update: api.stories.update.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) =>
      updateStory(writing, input.storyId, input),
    );
    return getStory(context, input.storyId);
  }),
  setBreaking: api.stories.setBreaking.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) =>
      setBreaking(writing, input.storyId, input.level, input.expiresAt),
    );
    return getStory(context, input.storyId);
  }),
  clearBreaking: api.stories.clearBreaking.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) => clearBreaking(writing, input.storyId));
    return getStory(context, input.storyId);
  }),
  setEmbargo: api.stories.setEmbargo.handler(async ({ input, context }) => {
    await perform(context.newsroom, actorOf(context), (writing) =>
      setEmbargo(writing, input.storyId, input.until),
    );
    return getStory(context, input.storyId);
  }),
};

async function getStory(context: CallContext, id: string): Promise<StorySummary> {
  const [story] = await loadSummaries(context.newsroom.store.read, [id], context.newsroom.platform.now());
  if (story === undefined) throw new RefusedError('notFound', { what: 'story', id });
  return story;
}
