import { z } from 'zod';
import { CHANGED_ENTITIES } from '#shared/contract/desk.ts';
import { api } from '../api/implementer.ts';

const Entity = z.enum(CHANGED_ENTITIES);
const PAGE = 1000;

/** The live list of what changed. */
export const changesApi = {
  watch: api.changes.watch.handler(async function* ({ input, context, signal }) {
    // Subscribe before reading what was missed: a change between the two is then seen twice rather than never.
    const live = context.newsroom.changes.stream(signal);
    let since = input.since;
    while (since !== undefined) {
      const missed = await context.newsroom.store.read
        .selectFrom('changes')
        .selectAll()
        .where('seq', '>', since)
        .orderBy('seq')
        .limit(PAGE)
        .execute();
      for (const row of missed) yield { seq: row.seq, entity: Entity.parse(row.entity), id: row.entity_id };
      since = missed.at(-1)?.seq;
    }
    yield* live;
  }),
};
