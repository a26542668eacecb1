import { safe, ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { TEST_PASSPHRASE, openTestNewsroom } from '#tests/support/newsroom.ts';
import { testProfile } from '#tests/support/profile.ts';
import { World } from '#tests/support/world.ts';

test('a window signs in, stays signed in when it is reloaded, and forgets when it signs out', async () => {
  const { newsroom } = await openTestNewsroom();
  const userId = await new World(newsroom).userId('sarah');
  const window = newsroom.call(newsroom.session('a window of the host'));
  await window.session.signIn({ userId, passphrase: TEST_PASSPHRASE });
  const reloaded = newsroom.call(newsroom.session('a window of the host'));
  expect((await reloaded.session.state({})).me).toMatchObject({ handle: 'sarah' });
  const other = newsroom.call(newsroom.session('another window'));
  expect((await other.session.state({})).me).toBeNull();
  await reloaded.session.signOut({});
  expect((await window.session.state({})).me).toBeNull();
});

test('the key of a window is nowhere in the database', async () => {
  const { newsroom } = await openTestNewsroom();
  const userId = await new World(newsroom).userId('sarah');
  const window = newsroom.call(newsroom.session('a-secret-key'));
  await window.session.signIn({ userId, passphrase: TEST_PASSPHRASE });
  const sessions = await newsroom.context.store.read.selectFrom('sessions').selectAll().execute();
  expect(sessions).toHaveLength(1);
  expect(JSON.stringify(sessions)).not.toContain('a-secret-key');
});

test('guessing a passphrase many times at once gets no more than five answers', async () => {
  const { newsroom, platform } = await openTestNewsroom();
  const userId = await new World(newsroom).userId('sarah');
  const window = newsroom.call(newsroom.session('guesser'));
  const codes = await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      const { error } = await safe(window.session.signIn({ userId, passphrase: `guess ${n}` }));
      return error instanceof ORPCError ? (error.data as { code: string }).code : 'let in';
    }),
  );
  expect(codes.filter((code) => code === 'wrongPassphrase')).toHaveLength(5);
  expect(codes.filter((code) => code === 'tooManyTries')).toHaveLength(7);
  const right = { userId, passphrase: TEST_PASSPHRASE };
  await expect(window.session.signIn(right)).rejects.toMatchObject({ data: { code: 'tooManyTries' } });
  platform.advance(31_000);
  expect(await window.session.signIn(right)).toMatchObject({ handle: 'sarah' });
});

test('a profile that was switched off is out at once, in every window', async () => {
  const { newsroom, callAs } = await openTestNewsroom();
  const userId = await new World(newsroom).userId('sarah');
  const window = newsroom.call(newsroom.session('window'));
  await window.session.signIn({ userId, passphrase: TEST_PASSPHRASE });
  const adam = await callAs('adam');
  await adam.newsroom.updateUser({ userId, name: 'Sarah', roles: ['journalist'], isActive: false });
  await expect(window.stories.list({})).rejects.toMatchObject({ data: { code: 'notSignedIn' } });
  await expect(window.session.signIn({ userId, passphrase: TEST_PASSPHRASE })).rejects.toMatchObject({
    data: { code: 'userInactive' },
  });
});

test('a role that is taken away is gone from the next call on', async () => {
  const { newsroom, callAs } = await openTestNewsroom();
  const userId = await new World(newsroom).userId('edith');
  const window = newsroom.call(newsroom.session('window'));
  await window.session.signIn({ userId, passphrase: TEST_PASSPHRASE });
  await window.queue.run({});
  const adam = await callAs('adam');
  await adam.newsroom.updateUser({ userId, name: 'Edith', roles: ['journalist'], isActive: true });
  await expect(window.queue.run({})).rejects.toMatchObject({ data: { code: 'roleMayNot' } });
});

test('a new passphrase opens the profile, and the old one does not any more', async () => {
  const { newsroom } = await openTestNewsroom();
  const userId = await new World(newsroom).userId('sarah');
  const window = newsroom.call(newsroom.session('window'));
  await window.session.signIn({ userId, passphrase: TEST_PASSPHRASE });
  await window.newsroom.setPassphrase({ current: TEST_PASSPHRASE, next: 'a longer one' });
  await expect(window.session.signIn({ userId, passphrase: TEST_PASSPHRASE })).rejects.toMatchObject({
    data: { code: 'wrongPassphrase' },
  });
  expect(await window.session.signIn({ userId, passphrase: 'a longer one' })).toMatchObject({ id: userId });
});

const firstUser = {
  handle: 'huda',
  name: 'Huda',
  passphrase: 'good enough',
  roles: ['editor-in-chief' as const],
  locale: 'ar' as const,
};

test('the first run makes the newsroom, signs the first user in, and can be done once', async () => {
  const { newsroom } = await openTestNewsroom({ isEmpty: true });
  const window = newsroom.call(newsroom.session('window'));
  expect(await window.session.state({})).toMatchObject({ isSetUp: false, me: null, profiles: [] });
  const me = await window.session.setUp({ profile: testProfile, user: firstUser });
  expect(me).toMatchObject({ handle: 'huda', roles: ['editor-in-chief', 'administrator'], locale: 'ar' });
  expect((await window.session.state({})).me).toMatchObject({ handle: 'huda' });
  const second = newsroom.call(newsroom.session('another'));
  await expect(second.session.setUp({ profile: testProfile, user: firstUser })).rejects.toMatchObject({
    data: { code: 'alreadySetUp' },
  });
  await expect(second.session.openDemo({})).rejects.toMatchObject({ data: { code: 'alreadySetUp' } });
});

test.each([
  ['a blank handle', { ...firstUser, handle: '' }],
  ['a handle that no terminal could type', { ...firstUser, handle: 'Huda Al/Masri' }],
  ['a blank name', { ...firstUser, name: '  ' }],
  ['a short passphrase', { ...firstUser, passphrase: 'short' }],
])('a first user with %s is refused, and the newsroom is still to be set up', async (_, user) => {
  const { newsroom } = await openTestNewsroom({ isEmpty: true });
  const window = newsroom.call(newsroom.session('window'));
  await expect(window.session.setUp({ profile: testProfile, user })).rejects.toMatchObject({
    data: { code: 'invalidInput' },
  });
  expect((await window.session.state({})).isSetUp).toBe(false);
});

test('before the first run nothing of a newsroom can be asked for, in plain words', async () => {
  const { newsroom } = await openTestNewsroom({ isEmpty: true });
  const window = newsroom.call(newsroom.session('window'));
  await expect(window.stories.list({})).rejects.toMatchObject({ data: { code: 'notSignedIn' } });
  await expect(newsroom.terminalSession('sarah')).rejects.toMatchObject({ code: 'notFound' });
});
