import { createHash } from 'node:crypto';
import { actorOf, api } from '../api/implementer.ts';
import { perform } from '../perform.ts';
import { RefusedError } from '../refused-error.ts';
import { readImport } from './read-import.ts';
import { assertNotTaken, storeImport } from './store-import.ts';
import { readyPictures } from './take-pictures.ts';

/** One file, one story. A bad file is an answer: the others go on. */
export const importsApi = {
  importFile: api.imports.importFile.handler(async ({ input, context }) => {
    const { newsroom } = context;
    const bytes = Buffer.from(input.bytesBase64, 'base64');
    const none = { name: input.name, story: null, taken: [], left: [] };
    const reading = await readImport({ name: input.name, bytes }, { language: input.language });
    if (!reading.ok) return { ...none, refusal: { code: reading.code, params: { ...reading.params } } };
    const importKey = createHash('sha256').update(bytes).digest('hex');
    try {
      await assertNotTaken(newsroom.store.read, importKey);
      const body = await readyPictures(reading.body.content);
      const report = await perform(newsroom, actorOf(context), (writing) =>
        storeImport(writing, { reading, body, importKey, wantedSection: input.section }),
      );
      return { name: input.name, ...report, refusal: null };
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return { ...none, refusal: { code: error.code, params: error.params } };
    }
  }),
};
