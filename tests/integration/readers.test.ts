import { expect, test } from 'vitest';
import { comment, openHost, send } from '#tests/support/readers.ts';

test('a comment that a reader sends waits for a moderator, with nothing of the reader’s but name and text', async () => {
  const { siteUrl, world } = await openHost();
  const { editionId } = await world.edition('published');
  const answer = await send(siteUrl, '/reader/comments', comment(editionId, { name: ' Nadia\u202E ' }));
  expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
  const maya = await world.as('maya');
  const [waiting, ...others] = await maya.comments.list({ state: 'pending' });
  expect(others).toEqual([]);
  expect(waiting).toMatchObject({ authorName: 'Nadia', text: 'The ferry was late again.', state: 'pending' });
});

test('a form without a script is answered with its own page, and never with another site’s', async () => {
  const { siteUrl, world } = await openHost();
  const { editionId } = await world.edition('published');
  const landings = [];
  for (const returnTo of [
    '/en/politics/headline-1/',
    '/en/x/#old',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
  ]) {
    const answer = await fetch(`${siteUrl}/reader/comments`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...comment(editionId), returnTo }),
    });
    expect(answer.status).toBe(303);
    landings.push(answer.headers.get('location'));
  }
  expect(landings).toEqual([
    '/en/politics/headline-1/#comment-received',
    '/en/x/#comment-received',
    '/#comment-received',
    '/#comment-received',
    '/#comment-received',
    '/#comment-received',
  ]);
});

test.each([
  ['without a name', { name: '  ' }, 'readerNameMissing'],
  ['with a name as long as a text', { name: 'n'.repeat(200) }, 'readerNameMissing'],
  ['with no e-mail address', { email: 'nadia at home' }, 'readerEmailInvalid'],
  ['with two of them', { email: 'a@example.org, b@example.org' }, 'readerEmailInvalid'],
  ['without words', { text: ' \u200B\n ' }, 'readerTextMissing'],
  ['of 10,000 letters', { text: 'x'.repeat(10_000) }, 'readerTextTooLong'],
  ['of 30,000 letters', { text: 'x'.repeat(30_000) }, 'invalidInput'],
  ['on a page that there is not', { editionId: 'x' }, 'invalidInput'],
  ['with a list for a name', { name: ['N'] }, 'invalidInput'],
])('a comment %s is refused with a code, and nothing is kept', async (_, wrong, code) => {
  const { siteUrl, world, newsroom } = await openHost();
  const { editionId } = await world.edition('published');
  const answer = await send(siteUrl, '/reader/comments', comment(editionId, wrong));
  expect([answer.status, await answer.json()]).toEqual([422, { ok: false, code }]);
  expect(await newsroom.context.store.read.selectFrom('comments').selectAll().execute()).toEqual([]);
});

test.each(['draft', 'approved', 'retracted'] as const)(
  'nobody comments on an edition that is %s',
  async (state) => {
    const { siteUrl, world } = await openHost();
    const { editionId } = await world.edition(state);
    const answer = await send(siteUrl, '/reader/comments', comment(editionId));
    expect(await answer.json()).toEqual({ ok: false, code: 'commentsClosed' });
  },
);

test('a robot that fills in the hidden field is thanked, and nothing is kept', async () => {
  const { siteUrl, world } = await openHost();
  const { editionId } = await world.edition('published');
  const answer = await send(
    siteUrl,
    '/reader/comments',
    comment(editionId, { website: 'https://pills.example' }),
  );
  expect(await answer.json()).toEqual({ ok: true });
  expect((await (await world.as('maya')).comments.counts({})).pending).toBe(0);
});

test('the eleventh comment in ten minutes is asked to wait', async () => {
  const { siteUrl, world } = await openHost();
  const { editionId } = await world.edition('published');
  const statuses = [];
  for (let n = 1; n <= 11; n += 1)
    statuses.push(
      (await send(siteUrl, '/reader/comments', comment(editionId, { text: `Comment ${n}.` }))).status,
    );
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  expect((await (await world.as('maya')).comments.counts({})).pending).toBe(10);
});

test('a form of another site cannot post in a reader’s name', async () => {
  const { siteUrl, world } = await openHost();
  const { editionId } = await world.edition('published');
  for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'not an address']) {
    const answer = await send(siteUrl, '/reader/comments', comment(editionId), { origin });
    expect([answer.status, await answer.json()]).toEqual([422, { ok: false, code: 'invalidInput' }]);
  }
  const own = await send(siteUrl, '/reader/comments', comment(editionId), { origin: siteUrl });
  expect(own.status).toBe(200);
});

test.each([
  ['half of a JSON', '{"name":', 'application/json', 400],
  ['no object', 'null', 'application/json', 422],
  ['another kind of body', 'name=x', 'text/plain', 422],
  ['a body of 100 kB', `{"text":"${'x'.repeat(100_000)}"}`, 'application/json', 413],
])('%s is refused without a word about why inside', async (_, body, type, status) => {
  const { siteUrl, newsroom } = await openHost();
  const answer = await fetch(`${siteUrl}/reader/comments`, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'application/json' },
    body,
  });
  expect(answer.status).toBe(status);
  expect(Object.keys((await answer.json()) as object)).toEqual(status === 422 ? ['ok', 'code'] : ['ok']);
  expect(await newsroom.context.store.read.selectFrom('comments').selectAll().execute()).toEqual([]);
});

test('a view is counted once for a reader in half an hour, and only of what is live', async () => {
  const { siteUrl, world, newsroom } = await openHost();
  const [live, draft] = [await world.edition('published'), await world.edition('draft')];
  for (const editionId of [live.editionId, live.editionId, draft.editionId])
    expect((await send(siteUrl, '/reader/views', { editionId })).status).toBe(204);
  expect((await send(siteUrl, '/reader/views', { editionId: 'x'.repeat(5000) })).status).toBe(422);
  expect(await newsroom.context.store.read.selectFrom('views').selectAll().execute()).toEqual([
    { edition_id: live.editionId, count: 1 },
  ]);
});

test('a chat goes to and fro, and only the reader who opened it can read it', async () => {
  const { siteUrl, world, newsroom } = await openHost();
  const opened = await send(siteUrl, '/reader/chats', {
    name: 'Nadia',
    text: 'Is the ferry running?',
    language: 'en',
  });
  expect(await opened.json()).toEqual({ ok: true });
  const cookie = opened.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly; SameSite=Strict; Path=\/reader/u);
  const mine = { cookie: cookie.split(';')[0] ?? '' };
  const maya = await world.as('maya');
  const [chat] = await maya.chats.list({ state: 'open' });
  if (chat === undefined) throw new Error('the chat has arrived');
  expect(chat).toMatchObject({ readerName: 'Nadia', waitsForAnswer: true });
  await maya.chats.answer({ chatId: chat.id, text: 'From noon on.' });
  await maya.chats.close({ chatId: chat.id });
  await send(siteUrl, '/reader/chats/lines', { text: 'Thank you!' }, mine);

  const read = async (headers: Record<string, string>) =>
    (await fetch(`${siteUrl}/reader/chats`, { headers })).json();
  expect(await read(mine)).toMatchObject({
    lines: [
      { from: 'reader', text: 'Is the ferry running?' },
      { from: 'desk', text: 'From noon on.' },
      { from: 'reader', text: 'Thank you!' },
    ],
  });
  expect(await read({})).toEqual({ language: null, lines: [] });
  expect(await read({ cookie: 'tribune_chat=guessed' })).toEqual({ language: null, lines: [] });
  expect((await maya.chats.get({ chatId: chat.id })).state).toBe('open');
  const token = mine.cookie.split('=')[1] ?? 'none';
  expect(
    JSON.stringify(await newsroom.context.store.read.selectFrom('chats').selectAll().execute()),
  ).not.toContain(token);
  const lost = await send(siteUrl, '/reader/chats/lines', { text: 'Who am I?' });
  expect(await lost.json()).toEqual({ ok: false, code: 'notFound' });
});

test('the readers’ port gives out the site’s files and no other', async () => {
  const { siteUrl, world } = await openHost();
  await world.edition('published');
  await (await world.as('edith')).queue.run({});
  expect((await fetch(`${siteUrl}/en/`)).status).toBe(200);
  for (const path of [
    '/../newsroom.sqlite',
    '/..%2fnewsroom.sqlite',
    '/%2e%2e/newsroom.sqlite',
    '/en/..%2f..%2fnewsroom.sqlite',
    '/..%5cnewsroom.sqlite',
    '/door.json',
    '/../door.json',
    '/.git/config',
    '/%00',
    '/%E0%A4%A',
    '/en/nowhere/',
    '//etc/passwd',
  ]) {
    const answer = await fetch(siteUrl + path);
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(answer.status, path).toBeLessThan(500);
    expect(await answer.text(), path).not.toMatch(/SQLite format|secret|root:/u);
  }
});
