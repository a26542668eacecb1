import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packaging } from '../../build/electron-builder.ts';
import { unreachedPackages, type Lock } from '../../build/runtime-packages.ts';
import { root } from '../../build/root.ts';

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages as Lock;
const config = packaging(['node_modules/lucide-react'], 'dist');

test('a package holds what the hosts reach, with all that those need, and none of the screens’ libraries', () => {
  const left = unreachedPackages(lock, new Set(['fastify', 'better-sqlite3', 'sharp', 'react-dom']));
  expect(left).toContain('node_modules/lucide-react');
  expect(left).toContain('node_modules/react-aria-components');
  for (const needed of ['fastify', 'better-sqlite3', 'sharp', 'react-dom', 'react', 'scheduler', 'pino'])
    expect(left).not.toContain(`node_modules/${needed}`);
});

test('a dependency that has its own copy of another keeps it', () => {
  const nested: Lock = {
    '': {},
    'node_modules/a': { dependencies: { b: '1' } },
    'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
    'node_modules/b': {},
    'node_modules/c': {},
  };
  expect(unreachedPackages(nested, new Set(['a']))).toEqual(['node_modules/b']);
});

test('nothing that would let somebody run other code in the packaged app is left on', () => {
  expect(config.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    enableCookieEncryption: true,
  });
});

test('each system gets its own installers, with the SQLite binary of that system alone', () => {
  expect(config.linux?.target).toEqual(['AppImage', 'deb']);
  expect(config.mac?.target).toEqual(['dmg']);
  expect(config.win?.target).toEqual(['nsis']);
  for (const [platform, part] of [
    ['linux', config.linux],
    ['darwin', config.mac],
    ['win32', config.win],
  ] as const) {
    const [pattern] = [part?.files ?? []].flat();
    expect(pattern).toBe(`!node_modules/better-sqlite3/prebuilds/!(${platform}-\${arch}.node)`);
    expect(existsSync(join(root, `node_modules/better-sqlite3/prebuilds/${platform}-x64.node`))).toBe(true);
  }
});

test('a package holds the licence and no source, test or map', () => {
  expect(config.files).toEqual(
    expect.arrayContaining([
      'out/**',
      'LICENSE',
      'package.json',
      '!**/*.map',
      '!node_modules/lucide-react/**',
    ]),
  );
  expect(existsSync(join(root, 'LICENSE'))).toBe(true);
});
