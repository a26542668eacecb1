import { expect, test } from 'vitest';
import { refreshDerived } from '#newsroom/editions/derive.ts';
import { perform } from '#newsroom/perform.ts';
import { act } from '#newsroom/review/act.ts';
import { replaceEditionText } from '#shared/editor/document.ts';
import type { EditionId } from '#shared/model/ids.ts';
import { openWindow } from '#tests/support/collab.ts';
import { openCollabRoom, type CollabRoom } from '#tests/support/collab-room.ts';

const body = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

test('a text that a command replaces appears in the window that has it open', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  const window = room.open(edition, sarah);
  await window.saved();
  await room.collab.change(edition, sarah, (doc) =>
    replaceEditionText(doc, { body: body('From the terminal.') }),
  );
  await window.until(() => window.text() === 'From the terminal.');
  window.type('And typed after it.');
  await window.saved();
  expect(await room.stored(edition)).toBe('From the terminal.\nAnd typed after it.');
});

test('a command at the very moment in which a window opens the text is not missed by it', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  for (let turns = 0; turns < 80; turns += 2) {
    const edition = await room.edition(sarah);
    let changing: Promise<void> | undefined;
    const change = async () => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      await room.collab.change(edition, sarah, (doc) =>
        replaceEditionText(doc, { body: body(`After ${turns}.`) }),
      );
    };
    const window = openWindow(room.collab, edition, async () => {
      changing ??= change();
      return sarah;
    });
    await window.until(() => window.text() === `After ${turns}.`);
    await changing;
    window.close();
  }
});

test('a list shows what was typed as soon as the typist pauses', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  const derived = new Promise<void>((resolve) => {
    room.changes.listen(({ entity, id }) => {
      if (entity === 'edition' && id === edition) resolve();
    });
  });
  const window = room.open(edition, sarah);
  window.type('Five words and a stop.');
  await window.saved();
  await derived;
  const columns = await columnsOf(room, edition);
  expect(columns).toMatchObject({ plain_text: 'Five words and a stop.', word_count: 5 });
});

test('columns that a crash left behind are brought up to date when the newsroom opens again', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edition = await room.edition(sarah);
  const window = room.open(edition, sarah);
  window.type('Typed just before the lights went out.');
  await window.saved();
  window.close();
  const crashed = await room.reopen();
  await crashed.store.write((db) =>
    db.updateTable('editions').set({ plain_text: 'old', derived_seq: 0 }).execute(),
  );
  const again = await crashed.reopen();
  expect((await columnsOf(again, edition)).plain_text).toBe('Typed just before the lights went out.');
});

test('an approval is void as soon as one letter moves, and the text that was approved is kept to compare', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edith = await room.person('edith', ['editor']);
  const edition = await room.edition(sarah, { headline: 'Water', body: body('It is clean.') });
  await perform(room, sarah, (writing) => act(writing, 'submit', edition));
  await perform(room, edith, (writing) => act(writing, 'approve', edition));
  const approved = await columnsOf(room, edition);
  const window = room.open(edition, sarah);
  await window.until(() => window.text() === 'It is clean.');
  window.type('Or is it?');
  await window.saved();
  await expect(perform(room, edith, (writing) => act(writing, 'publish', edition))).rejects.toMatchObject({
    code: 'textMoved',
  });
  await perform(room, null, (writing) => refreshDerived(writing, edition));
  expect(await columnsOf(room, edition)).toMatchObject({
    state: 'draft',
    approved_revision_id: null,
    voided_revision_id: approved.approved_revision_id,
  });
});

test('a letter that is typed and taken back leaves the approval as it was', async () => {
  const room = await openCollabRoom();
  const sarah = await room.person('sarah', ['journalist']);
  const edith = await room.person('edith', ['editor']);
  const edition = await room.edition(sarah, { headline: 'Water', body: body('It is clean.') });
  await perform(room, sarah, (writing) => act(writing, 'submit', edition));
  await perform(room, edith, (writing) => act(writing, 'approve', edition));
  const change = (headline: string) =>
    room.collab.change(edition, sarah, (doc) => replaceEditionText(doc, { headline }));
  const window = room.open(edition, sarah);
  await window.saved();
  window.doc.getMap('fields').set('seoTitle', 'x');
  window.doc.getMap('fields').set('seoTitle', '');
  await window.saved();
  await perform(room, null, (writing) => refreshDerived(writing, edition));
  expect((await columnsOf(room, edition)).state).toBe('approved');
  await change('Other water');
  expect((await columnsOf(room, edition)).state).toBe('draft');
});

function columnsOf(room: CollabRoom, edition: EditionId) {
  return room.store.read
    .selectFrom('editions')
    .selectAll()
    .where('id', '=', edition)
    .executeTakeFirstOrThrow();
}
