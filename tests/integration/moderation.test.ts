import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { intakeComment } from '#newsroom/moderation/intake.ts';
import type { EditionId } from '#shared/model/ids.ts';
import { dumpDatabase } from '#tests/support/dump.ts';
import { openTestNewsroom } from '#tests/support/newsroom.ts';
import { comment, openHost, send } from '#tests/support/readers.ts';
import { World } from '#tests/support/world.ts';

const EMAIL = 'needle.in.the.hay@example.org';

test('a reader’s e-mail is in one table and on one screen, and nowhere else', async () => {
  const { siteUrl, world, newsroom, folder } = await openHost();
  const { editionId, storyId } = await world.edition('published');
  for (const text of ['First words.', 'Second words.', 'Buy at https://pills.example now'])
    await send(siteUrl, '/reader/comments', comment(editionId, { email: EMAIL, text }));
  const [maya, chief, adam] = [await world.as('maya'), await world.as('mohamed'), await world.as('adam')];
  const pending = await maya.comments.list({ state: 'pending' });
  const [first, second] = pending;
  if (first === undefined || second === undefined) throw new Error('the comments have arrived');
  await maya.comments.decide({ commentIds: [first.id], decision: 'approved' });
  await maya.comments.decide({ commentIds: [second.id], decision: 'spam' });
  await maya.comments.undo({});
  expect(await maya.comments.revealEmail({ commentId: first.id })).toEqual({ email: EMAIL });
  // An error that names the table must not name the row.
  await newsroom.context.store.write((db) =>
    db.updateTable('comments').set({ matches: '{' }).where('id', '=', second.id).execute(),
  );
  await expect(maya.comments.get({ commentId: second.id })).rejects.toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
  });
  await newsroom.context.store.write((db) =>
    db.updateTable('comments').set({ matches: '[]' }).where('id', '=', second.id).execute(),
  );
  await chief.queue.run({});

  const answers = JSON.stringify([
    await maya.comments.list({ state: 'pending' }),
    await maya.comments.list({ state: 'approved' }),
    await maya.comments.get({ commentId: first.id }),
    await maya.comments.thread({ commentId: first.id }),
    await chief.audit.list({}),
    await chief.audit.list({ storyId }),
    await chief.search.find({ query: 'needle hay example' }),
    await chief.queue.list({}),
    await chief.stories.get({ storyId }),
    await adam.maintenance.doctor({}),
    await adam.maintenance.backup({ file: join(folder, 'backup.sqlite') }),
  ]);
  expect(answers).not.toMatch(/needle|example\.org/u);
  for (const table of dumpDatabase(newsroom.context.store.file).split('\n-- '))
    expect(table.includes('needle') ? table.split('\n')[0] : '', table.slice(0, 200)).toMatch(
      /^(?:comment_emails)?$/u,
    );
  for (const file of filesBelow(join(folder, 'site')))
    expect(readFileSync(file, 'latin1').includes('needle'), file).toBe(false);
  const log = join(folder, 'desk.log');
  expect(existsSync(log)).toBe(true);
  expect(readFileSync(log, 'utf8')).not.toContain('needle');
  const trail = await chief.audit.list({ storyId });
  expect(trail.filter(({ act }) => act === 'comment.revealEmail')).toMatchObject([
    { byName: 'Maya', entityId: first.id, details: {} },
  ]);
});

test('an e-mail is not asked for in vain: who may not see it leaves no trace of having seen it', async () => {
  const { newsroom } = await openTestNewsroom();
  const world = new World(newsroom);
  const commentId = await world.comment();
  for (const handle of ['edith', 'sarah', 'adam']) {
    const client = await world.as(handle);
    await expect(client.comments.revealEmail({ commentId })).rejects.toMatchObject({
      data: { code: 'roleMayNot' },
    });
  }
  const trail = await (await world.as('mohamed')).audit.list({});
  expect(trail.map(({ act }) => act)).not.toContain('comment.revealEmail');
});

test('each rule says which words made the newsroom look twice, and where they stand', async () => {
  const { newsroom, world, editionId } = await liveEdition();
  const read = async (text: string, email = 'one@example.org') => {
    const id = await intakeComment(newsroom.context, { editionId, name: 'Nadia', email, text });
    const { matches } = await (await world.as('maya')).comments.get({ commentId: id });
    for (const match of matches) expect(text.slice(match.start, match.end)).toContain(match.text);
    return matches.map(({ rule, text: words }) => [rule, words]);
  };
  expect(await read('A calm thought about ferries.')).toEqual([]);
  expect(await read('See www.example.org/ferry and calm down.')).toEqual([['link', 'www.example.org/ferry']]);
  expect(await read('What an IDIOT wrote this?')).toEqual([['blockedWord', 'IDIOT']]);
  expect(await read('هذا كلامُ الحِمَـــار بعينه')).toEqual([['blockedWord', 'الحِمَـــار']]);
  expect(await read('EVERYBODY MUST READ THIS NOW')).toEqual([['shouting', 'EVERYBODY MUST READ THIS NOW']]);
  const again = 'The very same sentence as before.';
  expect(await read(again, 'two@example.org')).toEqual([]);
  expect(await read(again, 'three@example.org')).toEqual([['repeated', again]]);
  expect(await read('One comment more.')).toEqual([['burst', 'One comment more.']]);
});

test('a decision is taken back with everything that it changed, one after the other', async () => {
  const { newsroom, world, platform } = await liveEdition();
  const ids = [await world.comment(), await world.comment(), await world.comment()];
  const [maya, edith] = [await world.as('maya'), await world.as('edith')];
  const rows = () => newsroom.context.store.read.selectFrom('comments').selectAll().orderBy('id').execute();
  const untouched = await rows();
  platform.advance(1000);
  await edith.comments.decide({ commentIds: ids.slice(0, 1), decision: 'rejected' });
  const rejectedByEdith = await rows();
  platform.advance(1000);
  await maya.comments.decide({ commentIds: ids, decision: 'approved' });
  platform.advance(1000);
  expect((await maya.comments.undo({})).map(({ state }) => state).toSorted()).toEqual([
    'pending',
    'pending',
    'rejected',
  ]);
  expect(await rows()).toEqual(rejectedByEdith);
  await expect(maya.comments.undo({})).rejects.toMatchObject({ data: { code: 'nothingToUndo' } });
  await edith.comments.undo({});
  expect(await rows()).toEqual(untouched);
});

test('undo never takes back what somebody else decided since', async () => {
  const { world } = await liveEdition();
  const commentId = await world.comment();
  const [maya, edith] = [await world.as('maya'), await world.as('edith')];
  await maya.comments.decide({ commentIds: [commentId], decision: 'approved' });
  await edith.comments.decide({ commentIds: [commentId], decision: 'spam' });
  expect(await maya.comments.undo({})).toEqual([]);
  expect((await maya.comments.get({ commentId })).state).toBe('spam');
  // Not even when both came to the same.
  await maya.comments.decide({ commentIds: [commentId], decision: 'rejected' });
  await edith.comments.decide({ commentIds: [commentId], decision: 'approved' });
  await edith.comments.decide({ commentIds: [commentId], decision: 'rejected' });
  expect(await maya.comments.undo({})).toEqual([]);
  expect(await maya.comments.get({ commentId })).toMatchObject({ state: 'rejected', decidedByName: 'Edith' });
});

test('an approved comment is on the page with its words as they were typed, and a pending one is not', async () => {
  const { siteUrl, world } = await openHost();
  const { editionId } = await world.edition('published');
  const typed = '<script>alert("1")</script> & <b>bold</b> \u202Eevil';
  await send(siteUrl, '/reader/comments', comment(editionId, { text: typed, name: '<i>Nadia</i>' }));
  await send(siteUrl, '/reader/comments', comment(editionId, { text: 'Not yet decided on.' }));
  const [maya, chief] = [await world.as('maya'), await world.as('mohamed')];
  const waiting = await maya.comments.list({ state: 'pending' });
  const spoken = waiting.find(({ text }) => text.includes('alert'));
  if (spoken === undefined) throw new Error('the comment has arrived');
  const page = async () => {
    await chief.queue.run({});
    const { publicUrl } = await chief.editions.get({ editionId });
    return (await fetch(publicUrl ?? '')).text();
  };
  expect(await page()).not.toContain('alert(');
  await maya.comments.decide({ commentIds: [spoken.id], decision: 'approved' });
  const shown = await page();
  expect(shown).toContain('&lt;script&gt;alert(');
  expect(shown).not.toMatch(/<script>alert|<b>bold|<i>Nadia|\u202E|Not yet decided/u);
  await maya.comments.undo({});
  expect(await page()).not.toContain('alert(');
});

async function liveEdition() {
  const room = await openTestNewsroom();
  const world = new World(room.newsroom);
  const { editionId }: { editionId: EditionId } = await world.edition('published');
  return { ...room, world, editionId };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
