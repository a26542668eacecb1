import { z } from 'zod';
import { CHANGED_ENTITIES } from '#shared/contract/desk.ts';
import { api } from '../api/implementer.ts';

const Entity = z.enum(CHANGED_ENTITIES);

/** The live list of what changed. */
export const changesApi = {
  watch: api.changes.watch.handler(async function* ({ input, context, signal }) {
    // Subscribe before reading what was missed: a change between the two is then seen twice rather than never.
    const live = context.newsroom.changes.stream(signal);
    if (input.since !== undefined) {
      const missed = await context.newsroom.store.read
        .selectFrom('changes')
        .selectAll()
        .where('seq', '>', input.since)
        .orderBy('seq')
        .limit(10_000)
        .execute();
      for (const row of missed) yield { seq: row.seq, entity: Entity.parse(row.entity), id: row.entity_id };
    }
    yield* live;
  }),
};
