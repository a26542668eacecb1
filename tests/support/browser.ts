import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../build/find-browser.ts';

export { findBrowser };

/** A browser to drive; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('No browser is here: name one in CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
