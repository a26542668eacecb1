import { expect, test } from 'vitest';
import { _electron } from 'playwright-core';
import { findElectron } from '../../build/electron-runtime.ts';
import { root } from '../../build/root.ts';
import { temporaryFolder } from '../support/newsroom.ts';

const runtime = findElectron();

// `npm test` prints a line that says so where there is no runtime.
test.skipIf(runtime === undefined)(
  'the desktop window shows the newsroom, and its page can reach neither Node nor another site',
  async () => {
    const app = await _electron.launch({
      ...(runtime === undefined ? {} : { executablePath: runtime }),
      args: [root, '--demo', '--data', temporaryFolder(), '--port', '0'],
    });
    try {
      const page = await app.firstWindow();
      await page.locator('button', { hasText: 'Hannah Whitcombe' }).click();
      await page.locator('input[type="password"]').fill('tribune-demo');
      await page.keyboard.press('Enter');
      await page.locator('[data-row]').first().waitFor();
      expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
      const address = page.url();
      await page.evaluate(() => {
        window.location.href = 'https://example.org/';
      });
      expect(page.url()).toBe(address);
      expect(app.windows()).toHaveLength(1);
    } finally {
      await app.close();
    }
  },
);
