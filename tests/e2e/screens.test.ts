import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '#shared/model/language.ts';
import ar from '#shared/locales/ar.json' with { type: 'json' };
import en from '#shared/locales/en.json' with { type: 'json' };
import fr from '#shared/locales/fr.json' with { type: 'json' };
import { launchBrowser } from '../support/browser.ts';
import { startProgram } from '../support/desk-program.ts';
import { temporaryFolder } from '../support/newsroom.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WORDS = { ar, en, fr };
const ROOMS = ['stories', 'review', 'queue', 'moderation', 'readers', 'settings'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What axe finds that keeps somebody from working: its rule, and where. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

async function openDemo(scheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    // axe is put into the page from outside, which the app's own policy would refuse.
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(await startProgram(temporaryFolder(), '--demo'));
  return page;
}

async function speak(page: Page, language: Language): Promise<void> {
  await page.getByRole('radio', { name: { ar: 'العربية', en: 'English', fr: 'Français' }[language] }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

test.each(['light', 'dark'] as const)(
  'axe finds nothing serious on any screen in any language, %s',
  async (scheme) => {
    const page = await openDemo(scheme);
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      const trouble = await serious(page);
      if (trouble.length > 0) found[name] = trouble;
    };

    for (const language of LANGUAGES) {
      await speak(page, language);
      await look(`signing in, ${language}`);
    }
    await page.getByRole('button', { name: /محمد/u }).click();
    // A wrong passphrase is told in place, and the right one is taken after it.
    await page.locator('input[type="password"]').fill('tribune-demi');
    await page.keyboard.press('Enter');
    await page.locator('input[aria-invalid="true"]').waitFor();
    await look('a wrong passphrase');
    await page.locator('input[type="password"]').fill('tribune-demo');
    await page.keyboard.press('Enter');
    await page.locator('[data-row]').first().waitFor();
    const storyId = await page.locator('[data-row]').first().getAttribute('data-row');

    for (const language of LANGUAGES) {
      const words = WORDS[language];
      await speak(page, language);
      for (const room of ROOMS) {
        await page.evaluate((hash) => void (window.location.hash = hash), `/${room}`);
        await page
          .getByRole('heading', { level: 1 })
          .or(page.getByRole('heading', { level: 2 }))
          .first()
          .waitFor();
        await look(`${room}, ${language}`);
      }
      await page.evaluate((hash) => void (window.location.hash = hash), `/stories/${storyId}/${language}`);
      await page.locator('[data-field="body"] .ProseMirror').waitFor();
      for (const part of Object.values(words.story.part)) {
        await page.getByRole('radio', { name: part, exact: true }).click();
        await look(`story, ${part}, ${language}`);
      }
      await page.evaluate(() => void (window.location.hash = '/stories'));
      await page.locator('[data-row]').first().waitFor();
      await page.getByRole('searchbox').fill('قطار harbour port');
      await page.getByLabel(words.stories.author).fill('Nobody of that name');
      await page.getByText(words.stories.notFound).waitFor();
      await look(`finding, ${language}`);
      await page.getByRole('searchbox').fill('');
      await page.locator('[data-row]').first().waitFor();
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('n');
      await page.getByRole('dialog').waitFor();
      await look(`new story, ${language}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(found).toEqual({});
  },
);
