import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { superviseNewsroom } from '#electron/supervise.ts';
import { StandInChild } from '#tests/support/electron.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ready = { type: 'ready', address: 'http://127.0.0.1:4860/#token=t', siteUrl: 'http://127.0.0.1:4861' };

function supervised() {
  const children: StandInChild[] = [];
  const heard: string[] = [];
  const supervisor = superviseNewsroom(
    () => {
      const child = new StandInChild();
      children.push(child);
      return child;
    },
    {
      onReady: () => heard.push('ready'),
      onRefused: ({ code }) => heard.push(code),
      onNotice: ({ title }) => heard.push(title),
      onGivenUp: () => heard.push('given up'),
    },
  );
  const last = () => children.at(-1) ?? new StandInChild();
  return { supervisor, children, heard, last };
}

test('a newsroom process that dies is started again, after a pause that doubles', () => {
  const { children, last } = supervised();
  for (const pauseMs of [250, 500, 1000, 2000]) {
    const before = children.length;
    last().die();
    vi.advanceTimersByTime(pauseMs - 1);
    expect(children).toHaveLength(before);
    vi.advanceTimersByTime(1);
    expect(children).toHaveLength(before + 1);
  }
});

test('a newsroom process that dies again and again is given up, once, until the person tries again', () => {
  const { supervisor, children, heard, last } = supervised();
  for (let death = 0; death < 6; death += 1) {
    last().die();
    vi.advanceTimersByTime(10_000);
  }
  expect(children).toHaveLength(6);
  expect(heard).toEqual(['given up']);
  supervisor.retry();
  expect(children).toHaveLength(7);
  last().die();
  vi.advanceTimersByTime(250);
  expect(children).toHaveLength(8);
});

test('one death in a while is no series', () => {
  const { children, heard, last } = supervised();
  for (let death = 0; death < 20; death += 1) {
    last().die();
    vi.advanceTimersByTime(30_000);
  }
  expect(children).toHaveLength(21);
  expect(heard).toEqual([]);
});

test('who waits for the newsroom waits through deaths, until one serves', async () => {
  const { supervisor, last } = supervised();
  let isReady = false;
  const waiting = supervisor.whenReady().then(() => (isReady = true));
  last().die();
  await vi.advanceTimersByTimeAsync(250);
  expect(isReady).toBe(false);
  last().emit('message', ready);
  await waiting;
  last().die();
  isReady = false;
  const again = supervisor.whenReady().then(() => (isReady = true));
  await vi.advanceTimersByTimeAsync(500);
  expect(isReady).toBe(false);
  last().emit('message', ready);
  await again;
});

test('a newsroom that refuses the folder is ended and not started again', () => {
  const { children, heard, last } = supervised();
  last().emit('message', { type: 'refused', code: 'databaseNewer', params: {} });
  vi.advanceTimersByTime(60_000);
  expect(last().isKilled).toBe(true);
  expect(children).toHaveLength(1);
  expect(heard).toEqual(['databaseNewer']);
});

test('closing lets the newsroom store what it has in hand, and does not start it again', async () => {
  const { supervisor, children, last } = supervised();
  last().emit('message', ready);
  const closing = supervisor.close();
  expect(last().sent).toEqual([{ type: 'close' }]);
  expect(last().isKilled).toBe(false);
  last().die(0);
  await closing;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(children).toHaveLength(1);
});

test('a newsroom that does not close is ended by force', async () => {
  const { supervisor, last } = supervised();
  const closing = supervisor.close();
  await vi.advanceTimersByTimeAsync(15_000);
  await closing;
  expect(last().isKilled).toBe(true);
});

test('closing while a dead newsroom waits to be started again closes at once', async () => {
  const { supervisor, children, last } = supervised();
  last().die();
  await supervisor.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(children).toHaveLength(1);
});
