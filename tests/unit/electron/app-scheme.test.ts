import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { APP_SCHEME, serveApp } from '#electron/app-scheme.ts';
import { contentSecurityPolicy } from '#server/content-security-policy.ts';
import { temporaryFolder } from '#tests/support/platform.ts';

const policy = contentSecurityPolicy('http://127.0.0.1:4861');

function served() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'renderer/assets/main.js'), 'start();');
  writeFileSync(join(folder, 'renderer/assets/notes.txt'), 'no part of the app');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  const serve = serveApp(join(folder, 'renderer'), () => policy);
  return (url: string, init?: RequestInit) => serve(new Request(url, init));
}

test.each([
  ['app://desk/', 'text/html; charset=utf-8', '<!doctype html>'],
  ['app://desk/index.html', 'text/html; charset=utf-8', '<!doctype html>'],
  ['app://desk/assets/main.js?v=1', 'text/javascript; charset=utf-8', 'start();'],
])('the windows are served %s with the policy on it', async (url, type, body) => {
  const response = await served()(url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-security-policy')).toBe(policy);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await response.text()).toBe(body);
});

test.each([
  'app://desk/assets/gone.js',
  'app://desk/assets',
  'app://desk/assets/notes.txt',
  'app://desk/../secret.js',
  'app://desk/%2e%2e/secret.js',
  'app://desk/..%2fsecret.js',
  'app://desk/assets/..%5c..%5c..%5csecret.js',
  'app://desk/%00.js',
  'app://desk/%zz.js',
  'app://other/index.html',
  'app://desk.example.org/index.html',
])('the windows are served nothing for %s', async (url) => {
  const response = await served()(url);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test('nothing can be sent to the scheme', async () => {
  expect((await served()('app://desk/index.html', { method: 'POST', body: 'x' })).status).toBe(404);
});

test('the policy allows no script but our own, and the scheme does not get around it', () => {
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
  expect(policy).toContain("default-src 'none'");
  expect(APP_SCHEME.privileges).not.toHaveProperty('bypassCSP');
});
