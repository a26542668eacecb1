import { api } from '../api/implementer.ts';
import { find } from './find.ts';

/** One box over all stories, in the three languages. */
export const searchApi = {
  find: api.search.find.handler(({ input, context }) => find(context.newsroom.store.read, input)),
};
