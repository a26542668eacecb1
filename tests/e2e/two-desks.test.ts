import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import * as Y from 'yjs';
import ar from '#shared/locales/ar.json' with { type: 'json' };
import { launchBrowser } from '../support/browser.ts';
import { bodyOf } from '../support/publishing.ts';
import { openWritingDesk } from '../support/writing-desk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('words that a colleague’s join took are shown with their author, and one key puts them back', async () => {
  const desk = await openWritingDesk(browser, {
    language: 'ar',
    body: bodyOf('ارتفع النهر.', 'لم يُصب أحد.', 'انتهى اليوم.'),
  });
  const { page, body } = desk;
  const colleague = desk.deskOf('sarah');
  await colleague.saved();
  const line = colleague.provider.configuration.websocketProvider;
  line.disconnect();
  const blocks = colleague.doc.getXmlFragment('body');
  colleague.doc.transact(() => {
    const above = blocks.get(0);
    const text = above instanceof Y.XmlElement ? above.get(0) : undefined;
    if (text instanceof Y.XmlText) text.insert(text.length, 'لم يُصب أحد.');
    blocks.delete(1, 1);
  });
  await body.getByText('لم يُصب أحد.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' حتى الآن');
  await desk.whenSaved();
  await line.connect();

  const list = page.getByRole('listitem').filter({ hasText: 'حتى الآن' });
  await list.getByText('Edith').waitFor();
  expect(await body.textContent()).not.toContain('حتى الآن');
  await page.keyboard.press('Control+Alt+KeyP');
  await list.waitFor({ state: 'detached' });
  expect(await body.locator('> p').allTextContents()).toEqual([
    'ارتفع النهر.لم يُصب أحد.',
    'حتى الآن',
    'انتهى اليوم.',
  ]);
  expect(await page.getByText(ar.rescue.why).count()).toBe(0);
});

test('two people in one text see each other’s words and carets, and each undoes only their own', async () => {
  const desk = await openWritingDesk(browser, {
    language: 'en',
    body: bodyOf('The river rose.', 'Nobody was hurt.'),
  });
  const other = await desk.another('sarah');
  await other.body.getByText('Nobody was hurt.').click();
  await other.page.keyboard.press('End');
  await other.page.keyboard.type(' So far.');
  await desk.body.locator('.caret').getByText('Sarah').waitFor();
  await desk.body.getByText('Nobody was hurt. So far.').waitFor();
  await desk.body.getByText('The river rose.').click();
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.type(' Again.');
  await other.body.getByText('The river rose. Again.').waitFor();
  await other.page.keyboard.press('Control+z');
  await expect
    .poll(async () => (await desk.content()).body.content?.map(({ content }) => content?.[0]?.text))
    .toEqual(['The river rose. Again.', 'Nobody was hurt.']);
});
