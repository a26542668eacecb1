import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '#shared/model/language.ts';
import ar from '#shared/locales/ar.json' with { type: 'json' };
import en from '#shared/locales/en.json' with { type: 'json' };
import { launchBrowser } from '../support/browser.ts';
import { startProgram } from '../support/desk-program.ts';
import { temporaryFolder } from '../support/newsroom.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What somebody types who uses the app in that language. */
const TYPED = {
  en: {
    words: en,
    newspaper: 'The River Gazette',
    person: 'Dana Reed',
    headline: 'Ferries return to the lower river',
    deck: 'The first boats left at dawn',
    body: 'Twelve boats crossed before noon, and nobody paid.',
    second: 'The line had been closed for two winters.',
    reason: 'Nobody else is in the office tonight.',
    reader: 'Youssef',
    comment: 'My father rowed that crossing for thirty years.',
    spam: 'Cheap watches here',
  },
  ar: {
    words: ar,
    newspaper: 'جريدة النهر',
    person: 'دانا رشيد',
    headline: 'العبّارات تعود إلى النهر الأدنى',
    deck: 'أول القوارب غادرت مع الفجر',
    body: 'عبر اثنا عشر قاربًا قبل الظهر، ولم يدفع أحد.',
    second: 'كان الخط مغلقًا منذ شتاءين.',
    reason: 'لا أحد غيري في المكتب الليلة.',
    reader: 'يوسف',
    comment: 'جدّف أبي في هذا المعبر ثلاثين عامًا.',
    spam: 'ساعات رخيصة هنا',
  },
} as const;

const PASSPHRASE = 'a long river at night';

test.each(['en', 'ar'] as const)(
  'from the first run to an approved comment on the public page, in %s',
  async (language) => {
    const typed = TYPED[language];
    const { words } = typed;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: language });
    const app = await context.newPage();
    const troubles = watchForTrouble(app);
    await app.goto(await startProgram(temporaryFolder()));

    await setUpNewspaper(app, language);
    expect(await app.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');

    await writeStory(app, language);
    await app.getByText(new RegExp(words.story.save.savedAt.split('{{')[0] ?? '')).waitFor();
    await app.reload();
    await app.locator('[data-field="body"]').getByText(typed.second).waitFor();

    await button(app, words.act.submit).click();
    await button(app, words.act.approve).click();
    // Approving one's own text is the editor-in-chief's alone, and only with a reason.
    await app.getByRole('dialog').getByLabel(words.review.reason).fill(typed.reason);
    await app.getByRole('dialog').getByRole('button', { name: words.act.approve }).click();
    await button(app, words.act.publish).click();
    const link = app.getByRole('link', { name: words.story.openPublic });
    await link.waitFor();
    await app.locator('[data-pane]').getByText(words.light.live, { exact: true }).first().waitFor();
    const address = (await link.getAttribute('href')) ?? '';

    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await reader.goto(address);
    expect(await reader.locator('html').getAttribute('lang')).toBe(language);
    expect(await reader.locator('h1').textContent()).toBe(typed.headline);
    expect(await reader.locator('article').textContent()).toContain(typed.second);
    await comment(reader, typed.comment, typed.reader);
    await reader.locator('#comment-received').waitFor({ state: 'visible' });
    await reader.goto(address);
    expect(await reader.content()).not.toContain(typed.comment);
    await comment(reader, typed.spam, 'Bot');

    await app.evaluate(() => {
      window.location.hash = '/moderation';
    });
    await app.getByRole('article').getByText(typed.comment).waitFor();
    expect(await app.content()).not.toContain('reader@example.org');
    await app.keyboard.press('a');
    await app.getByRole('article').getByText(typed.spam).waitFor();
    await app.keyboard.press('s');
    await app.getByText(words.moderation.none.pending).waitFor();

    await expect
      .poll(
        async () => {
          await reader.goto(address);
          return reader.locator('#comments li').allTextContents();
        },
        { timeout: 20_000 },
      )
      .toEqual([expect.stringContaining(typed.comment)]);
    expect(await reader.content()).not.toContain('reader@example.org');
    expect(await reader.content()).not.toContain(typed.spam);
    expect(troubles).toEqual([]);
    await context.close();
  },
);

function watchForTrouble(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return troubles;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function setUpNewspaper(app: Page, language: Language & ('ar' | 'en')): Promise<void> {
  const { words, newspaper, person } = TYPED[language];
  await app.getByRole('group', { name: en.profile.languages }).or(app.locator('form')).first().waitFor();
  await app
    .getByRole('radio', { name: language === 'ar' ? 'ع' : 'EN' })
    .first()
    .click();
  const next = () => app.getByRole('button', { name: words.common.next, exact: true }).click();
  await app.getByRole('heading', { name: words.firstRun.title.newspaper }).waitFor();
  await next();
  await app.getByText(words.firstRun.missing.name).waitFor();
  await app.getByLabel(words.profile.name).first().fill(newspaper);
  await next();
  await app.getByRole('heading', { name: words.firstRun.title.offices }).waitFor();
  await next();
  await app.getByRole('heading', { name: words.firstRun.title.sections }).waitFor();
  await next();
  await app.getByLabel(words.users.name, { exact: true }).fill(person);
  await app.getByLabel(words.signIn.passphrase, { exact: true }).fill(PASSPHRASE);
  await app.getByLabel(words.users.again, { exact: true }).fill(`${PASSPHRASE}!`);
  await button(app, words.firstRun.finish).click();
  await app.getByText(words.firstRun.missing.again).waitFor();
  await app.getByLabel(words.users.again, { exact: true }).fill(PASSPHRASE);
  await button(app, words.firstRun.finish).click();
  await app.getByRole('heading', { name: words.nav.stories }).waitFor();
}

async function writeStory(app: Page, language: 'ar' | 'en'): Promise<void> {
  const { words, headline, deck, body, second } = TYPED[language];
  await app.keyboard.press('n');
  await app.getByRole('dialog').waitFor();
  await app.keyboard.press('Escape');
  await app.getByRole('dialog').waitFor({ state: 'detached' });
  await app.keyboard.press('n');
  await app.getByRole('dialog').getByLabel(words.stories.headline).fill(headline);
  await app.getByRole('dialog').getByRole('button', { name: words.stories.create }).click();
  await app.locator('[data-field="headline"]').getByText(headline).waitFor();
  await app.locator('[data-field="headline"] .ProseMirror').click();
  await app.keyboard.press('Enter');
  await app.keyboard.type(deck);
  await app.keyboard.press('Enter');
  await app.keyboard.type(body);
  await app.keyboard.press('Enter');
  await app.keyboard.type(second);
  const direction = await app
    .locator('[data-field="body"] .ProseMirror')
    .evaluate((element) => getComputedStyle(element).direction);
  expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
}

async function comment(reader: Page, text: string, name: string): Promise<void> {
  await reader.locator('#comment-name').fill(name);
  await reader.locator('#comment-email').fill('reader@example.org');
  await reader.locator('#comment-text').fill(text);
  await reader.locator('#comments form button').click();
}
