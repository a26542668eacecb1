import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { roomAliases } from './build/vite/aliases.ts';

/** One project a folder, so that a suite can be run, or left out, by its name. */
function suite(
  name: string,
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return { extends: true, test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...more } };
}

const built = { globalSetup: ['tests/support/built.ts'] };

export default defineConfig({
  resolve: { alias: roomAliases() },
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    restoreMocks: true,
    projects: [
      suite('unit', { testTimeout: 30_000 }),
      suite('store', { testTimeout: 20_000 }),
      suite('contract', { testTimeout: 20_000 }),
      suite('collab', { testTimeout: 20_000 }),
      suite('integration', { testTimeout: 60_000, hookTimeout: 60_000, ...built }),
      suite('e2e', { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false, ...built }),
    ],
  },
});
