import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFolder } from '#newsroom/publishing/targets/static-site/folder.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { openHost } from '#tests/support/readers.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const EMAIL = 'nadia.reader@example.org';

/** A newspaper with one story on the street, and a reader who has just opened it. */
async function readerOf(options: BrowserContextOptions = {}) {
  const host = await openHost();
  const { queue } = host.newsroom.context;
  const { editionId } = await host.world.edition('published');
  await queue.run();
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy'))
      troubles.push(message.text());
  });
  await page.goto(`${host.siteUrl}/en/`);
  await page.getByRole('link', { name: 'Headline 1' }).click();
  await page.getByRole('heading', { level: 1, name: 'Headline 1' }).waitFor();
  return { ...host, editionId, page, context, troubles, maya: await host.world.as('maya') };
}

async function fillComment(page: Page, email = EMAIL): Promise<void> {
  const form = page.locator('.comments form');
  await form.getByLabel('Name').fill('Nadia');
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Comment').fill('The ferry was late again.');
  await form.getByRole('button').click();
}

test('without a script a reader reads, comments, and later finds the comment on the page', async () => {
  const { page, context, maya, newsroom } = await readerOf({ javaScriptEnabled: false });
  await fillComment(page);
  await page.getByText('Your comment has arrived').waitFor();
  expect(new URL(page.url()).hash).toBe('#comment-received');

  const [waiting] = await maya.comments.list({ state: 'pending' });
  if (waiting === undefined) throw new Error('the comment has arrived');
  await maya.comments.decide({ commentIds: [waiting.id], decision: 'approved' });
  await newsroom.context.queue.run();
  await page.reload();
  await page.getByText('1 comment').waitFor();
  await page.getByText('The ferry was late again.').waitFor();

  const folder = await siteFolder(newsroom.context);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(folder, path)).isFile())
      expect(readFileSync(join(folder, path), 'latin1')).not.toContain(EMAIL);
  await context.close();
});

test('without a script a reader writes to the desk, and is told when something is missing', async () => {
  const { page, context, maya } = await readerOf({ javaScriptEnabled: false });
  await page.locator('.chat summary').click();
  await page.locator('.chat').getByLabel('Name').fill('Nadia');
  await page.locator('.chat').getByLabel('Message').fill('Is the ferry running?');
  await page.locator('.chat').getByRole('button').click();
  await page.getByText('Your message has arrived at the desk.').waitFor();
  expect(await maya.chats.list({ state: 'open' })).toMatchObject([
    { readerName: 'Nadia', headline: 'Headline 1' },
  ]);

  await page.getByRole('link', { name: 'Close' }).click();
  await fillComment(page, 'nadia@home');
  await page.getByText('That e-mail address is not complete').waitFor();
  await context.close();
});

test('with a script a refused comment stays in its form, and a sent one leaves it', async () => {
  const { page, context, maya, troubles } = await readerOf();
  await fillComment(page, 'nadia@home');
  await page.getByText('That e-mail address is not complete').waitFor();
  expect(await page.locator('.comments textarea').inputValue()).toBe('The ferry was late again.');
  await fillComment(page);
  await page.getByText('Your comment has arrived').waitFor();
  expect(await page.locator('.comments textarea').inputValue()).toBe('');
  expect((await maya.comments.counts({})).pending).toBe(1);

  await context.setOffline(true);
  await fillComment(page);
  await page.getByText('there is no connection').waitFor();
  expect(await page.locator('.comments textarea').inputValue()).toBe('The ferry was late again.');
  expect(troubles).toEqual([]);
  await context.close();
});

test('with a script a chat goes to and fro on the page, and the view is counted', async () => {
  const { page, context, maya, troubles, newsroom, editionId } = await readerOf();
  const chat = page.locator('.chat');
  await chat.locator('summary').click();
  await chat.getByLabel('Name').fill('Nadia');
  await chat.getByLabel('Message').fill('Is the ferry running?');
  await chat.getByRole('button').click();
  await chat.locator('.lines li.reader', { hasText: 'Is the ferry running?' }).waitFor();
  const [open] = await maya.chats.list({ state: 'open' });
  if (open === undefined) throw new Error('the chat has arrived');
  await maya.chats.answer({ chatId: open.id, text: 'From noon on <b>daily</b>.' });
  await chat.locator('.lines li.desk', { hasText: 'From noon on <b>daily</b>.' }).waitFor();
  await chat.getByLabel('Message').fill('Thank you!');
  await chat.getByRole('button').click();
  await chat.locator('.lines li.reader', { hasText: 'Thank you!' }).waitFor();
  expect((await maya.chats.get({ chatId: open.id })).lines).toHaveLength(3);

  const views = await newsroom.context.store.read.selectFrom('views').selectAll().execute();
  expect(views).toEqual([{ edition_id: editionId, count: 1 }]);
  expect(troubles).toEqual([]);
  await context.close();
});
