import { replaceEditionText } from '#shared/editor/document.ts';
import { actorOf, api } from '../api/implementer.ts';
import { previewPage } from '../publishing/targets/static-site/preview.ts';
import { getRevisionContent } from '../revisions/read.ts';
import { givenText } from '../stories/commands.ts';
import { getEditionDetail } from './detail.ts';
import { readWorkingText } from './working-text.ts';

/** One edition: facts, text, and the page that readers will see. */
export const editionsApi = {
  get: api.editions.get.handler(({ input, context }) =>
    getEditionDetail(context.newsroom, actorOf(context), input.editionId),
  ),
  getText: api.editions.getText.handler(async ({ input, context }) => {
    const { content, hash } = await readWorkingText(context.newsroom.store.read, input.editionId);
    return { content: { ...content, body: { ...content.body } }, hash };
  }),
  preview: api.editions.preview.handler(async ({ input, context }) => {
    const db = context.newsroom.store.read;
    const text =
      input.revisionId === undefined
        ? await readWorkingText(db, input.editionId)
        : await getRevisionContent(db, input.revisionId);
    return {
      html: await previewPage(context.newsroom, input.editionId, text.content, text.hash),
      hash: text.hash,
    };
  }),
  setText: api.editions.setText.handler(async ({ input, context }) => {
    const { newsroom } = context;
    await newsroom.collab.change(input.editionId, actorOf(context), (doc) =>
      replaceEditionText(doc, givenText(input.text)),
    );
    return { hash: (await readWorkingText(newsroom.store.read, input.editionId)).hash };
  }),
};
