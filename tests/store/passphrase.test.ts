import { expect, test } from 'vitest';
import { hashPassphrase, verifyPassphrase } from '#newsroom/session/passphrase.ts';
import { SignInGate } from '#newsroom/session/sign-in-gate.ts';

const NOON = '2026-03-01T12:00:00.000Z';
const later = (seconds: number) => new Date(Date.parse(NOON) + seconds * 1000).toISOString();

test('a passphrase opens its own profile and no other, and is nowhere in what is kept of it', async () => {
  const stored = await hashPassphrase('le chat dort à midi');
  expect(stored).toMatch(/^scrypt\$131072\$8\$1\$/u);
  expect(stored).not.toContain('chat');
  expect(await verifyPassphrase('le chat dort à midi', stored)).toBe(true);
  expect(await verifyPassphrase('le chat dort a midi', stored)).toBe(false);
});

test('the same passphrase typed on another keyboard is the same: é is é', async () => {
  const stored = await hashPassphrase('d\u00E9j\u00E0 vu');
  expect(await verifyPassphrase('de\u0301ja\u0300 vu', stored)).toBe(true);
});

test('two people with the same passphrase have nothing in common on disk', async () => {
  const [one, other] = await Promise.all([hashPassphrase('same words'), hashPassphrase('same words')]);
  expect(one.split('$').slice(4)).not.toEqual(other.split('$').slice(4));
});

test.each(['', 'plain text', 'scrypt$131072$8$1$', 'md5$1$1$1$aa$bb'])(
  'what is no hash of ours (%j) lets nobody in',
  async (stored) => {
    expect(await verifyPassphrase('anything', stored)).toBe(false);
  },
);

test('five wrong tries close a profile for half a minute, and only that profile', () => {
  const gate = new SignInGate();
  for (let tries = 0; tries < 5; tries += 1) gate.admit('sarah', NOON);
  expect(() => gate.admit('sarah', later(10))).toThrow(
    expect.objectContaining({ code: 'tooManyTries', params: { seconds: 20 } }),
  );
  gate.admit('omar', NOON);
  gate.admit('sarah', later(31));
  expect(() => gate.admit('sarah', later(32))).toThrow();
  gate.clear('sarah');
  gate.admit('sarah', later(32));
});
