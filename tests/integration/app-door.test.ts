import { once } from 'node:events';
import { statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { findDoor } from '#server/door.ts';
import { openHost } from '#tests/support/readers.ts';

test('the address that is printed lets one window in, once', async () => {
  const host = await openHost();
  const { origin, token } = addressOf(host);
  const enter = (given: unknown) => post(`${origin}/session`, { origin }, { token: given });
  expect((await enter('guessed')).status).toBe(403);
  expect((await enter({ not: 'a text' })).status).toBe(403);
  const first = await enter(token);
  expect(first.status).toBe(204);
  expect(first.cookie).toMatch(/^tribune_window=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/u);
  expect((await enter(token)).status).toBe(403);
});

test.each([
  ['another name for this machine', { host: 'desk.evil.example' }],
  ['a page of another site', { origin: 'https://evil.example' }],
  ['a page of the readers’ site', { origin: 'SITE' }],
  ['a page in a sandbox', { origin: 'null' }],
])('%s is not answered, not even with a file', async (_, wrong) => {
  const host = await openHost();
  const { origin, token } = addressOf(host);
  const headers = Object.fromEntries(
    Object.entries(wrong).map(([name, value]) => [name, value === 'SITE' ? host.siteUrl : value]),
  );
  for (const path of ['/', '/index.html', '/media/x'])
    expect((await get(origin + path, headers)).status).toBe(403);
  expect((await post(`${origin}/session`, headers, { token })).status).toBe(403);
  // Nothing was used up by the refused try.
  expect((await post(`${origin}/session`, { origin }, { token })).status).toBe(204);
});

test('the app’s pages may load nothing from elsewhere and be framed by nobody', async () => {
  const host = await openHost();
  const { origin } = addressOf(host);
  const { status, headers } = await get(`${origin}/index.html`, {});
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe|https:|\*/u);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
});

test.each(['/rpc', '/collab', '/other'])(
  'a socket to %s is only opened for a window of ours',
  async (path) => {
    const host = await openHost();
    const { origin, token } = addressOf(host);
    const { cookie } = await post(`${origin}/session`, { origin }, { token });
    const mine = { cookie: cookie.split(';')[0] ?? '' };
    const open = (headers: Record<string, string>) => opens(origin.replace('http', 'ws') + path, headers);
    expect(await open({ ...mine, origin })).toBe(path !== '/other');
    expect(await open({ origin })).toBe(false);
    expect(await open({ ...mine, origin: 'https://evil.example' })).toBe(false);
    expect(await open({ cookie: 'tribune_window=guessed', origin })).toBe(false);
    // A page's socket always names its page.
    expect(await open(mine)).toBe(false);
    expect(await open({ authorization: 'Bearer guessed' })).toBe(false);
    const secret = findDoor(host.folder)?.secret ?? '';
    expect(await open({ authorization: `Bearer ${secret}`, 'x-tribune-as': 'sarah' })).toBe(
      path !== '/other',
    );
    expect(await open({ authorization: `Bearer ${secret}`, 'x-tribune-as': 'nobody' })).toBe(false);
  },
);

test('a picture is shown to who is signed in, and to nobody else', async () => {
  const host = await openHost();
  const mediaId = await host.world.media();
  const { origin, token } = addressOf(host);
  const { cookie } = await post(`${origin}/session`, { origin }, { token });
  const mine = { cookie: cookie.split(';')[0] ?? '' };
  const picture = `${origin}/media/${mediaId}`;
  expect((await get(picture, {})).status).toBe(404);
  expect((await get(picture, mine)).status).toBe(404);
  const key = mine.cookie.split('=')[1] ?? '';
  await host.newsroom.session(key).signIn(await host.world.userId('sarah'));
  const { status, headers } = await get(picture, mine);
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'image/webp',
    'private, max-age=31536000, immutable',
  ]);
  expect((await get(`${origin}/media/../../newsroom.sqlite`, mine)).status).toBe(404);
});

// Windows keeps a user's folders from other users by itself.
test.skipIf(process.platform === 'win32')(
  'the secret that lies in the folder can be read by its owner alone',
  async () => {
    const host = await openHost();
    expect(statSync(join(host.folder, 'door.json')).mode & 0o777).toBe(0o600);
  },
);

function addressOf(host: Awaited<ReturnType<typeof openHost>>) {
  const { origin, hash } = new URL(host.newAddress());
  return { origin, token: hash.replace('#token=', '') };
}

/* node:http, because fetch does not let anybody choose the Host. */
async function send(method: string, url: string, headers: Record<string, string>, body?: string) {
  const sent = request(url, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
  });
  sent.end(body);
  const [answer] = await once(sent, 'response');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: await text(answer),
    cookie: String(answer.headers['set-cookie']?.[0] ?? ''),
  };
}
const get = (url: string, headers: Record<string, string>) => send('GET', url, headers);
const post = (url: string, headers: Record<string, string>, body: object) =>
  send('POST', url, headers, JSON.stringify(body));

async function opens(url: string, headers: Record<string, string>): Promise<boolean> {
  const socket = new WebSocket(url, { headers });
  const isOpen = await new Promise<boolean>((resolve) => {
    socket.once('open', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  socket.close();
  return isOpen;
}
