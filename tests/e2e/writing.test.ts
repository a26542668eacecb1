import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import type { DocNode } from '#shared/editor/content.ts';
import ar from '#shared/locales/ar.json' with { type: 'json' };
import en from '#shared/locales/en.json' with { type: 'json' };
import { launchBrowser } from '../support/browser.ts';
import { bodyOf } from '../support/publishing.ts';
import { openWritingDesk, type WritingDesk } from '../support/writing-desk.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const TYPED = {
  en: { words: en, quote: 'It will stand.', point: 'Tolls end in May.', fact: 'Four arches', who: 'Nadia' },
  ar: { words: ar, quote: 'سيبقى قائمًا.', point: 'تنتهي الرسوم في مايو.', fact: 'أربعة أقواس', who: 'نادية' },
} as const;

const shapeOf = ({ content = [] }: DocNode) => content.map(({ type }) => type);
const textOf = (node: DocNode): string => (node.text ?? '') + (node.content ?? []).map(textOf).join('');

/** Puts an element at the end of the text, with the keyboard alone; the list says its name in the app's language. */
async function insert({ page, body }: WritingDesk, id: string, name: string): Promise<void> {
  await body.press('Control+End');
  await page.keyboard.type(`/${id}`);
  await page.getByRole('option', { name, exact: true }).waitFor();
  await page.keyboard.press('Enter');
}

test.each(['en', 'ar'] as const)(
  'every element is written with the keyboard alone, and is there in the newsroom and after a reload, in %s',
  async (language) => {
    const desk = await openWritingDesk(browser, { language });
    const { page, body } = desk;
    const { words, quote, point, fact, who } = TYPED[language];
    const put = (id: 'pullQuote' | 'keyPoints' | 'factBox' | 'table' | 'embed' | 'sourceNote') =>
      insert(desk, id, words.element[id].name);
    const dialog = page.getByRole('dialog');
    const save = () => dialog.getByRole('button', { name: words.common.save }).press('Enter');

    await body.press('Control+End');
    await put('pullQuote');
    await page.keyboard.type(quote);
    await page.keyboard.press('Control+Enter');
    await dialog.getByLabel(words.element.field.attribution).fill(who);
    await save();

    await put('keyPoints');
    await page.keyboard.type(point);
    await put('factBox');
    await page.keyboard.type(fact);
    await put('table');
    for (const cell of ['2024', '12,000']) {
      await page.keyboard.type(cell);
      await page.keyboard.press('Tab');
    }

    await put('embed');
    await dialog.getByLabel(words.element.field.href).fill('example.org/video');
    await save();
    // A form that cannot be right says so and stays.
    await dialog.getByText(words.element.fault.embedAddress).waitFor();
    await dialog.getByLabel(words.element.field.href).fill('youtu.be/abc123');
    await dialog.getByLabel(words.element.field.title, { exact: true }).fill(quote);
    await save();

    // The form of a card that is given up leaves nothing behind.
    await put('embed');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await put('sourceNote');
    await dialog.getByLabel(words.element.field.who, { exact: true }).fill(who);
    await save();
    await body.getByText(words.element.hidden).waitFor();

    const { body: saved } = await desk.content();
    expect(shapeOf(saved)).toEqual([
      'pullQuote',
      'keyPoints',
      'factBox',
      'table',
      'embed',
      'sourceNote',
      'paragraph',
    ]);
    expect(saved.content?.[0]?.attrs).toEqual({ attribution: who });
    expect(textOf(saved)).toContain(`${quote}${point}${fact}202412,000`);
    expect(saved.content?.[4]?.attrs).toEqual({ href: 'https://youtu.be/abc123', title: quote });
    await page.reload();
    await body.getByText(fact).waitFor();
    expect(await body.locator('[data-element]').count()).toBe(6);
  },
);

test('marks at the start of a line make headings, and blocks move by keys with the caret in them', async () => {
  const desk = await openWritingDesk(browser, { language: 'en' });
  const { page, body } = desk;
  await body.press('Control+End');
  for (const line of ['## Arches', '### Tolls', 'Plain']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.type('!');
  const { body: saved } = await desk.content();
  const kinds = saved.content?.map((block) => [block.attrs?.['kind'], textOf(block)]);
  expect(kinds).toEqual([
    ['p', 'Plain!'],
    ['h2', 'Arches'],
    ['h3', 'Tolls'],
  ]);
});

test('words are found without their harakat and replaced everywhere, and one undo takes it back', async () => {
  const desk = await openWritingDesk(browser, {
    language: 'ar',
    body: bodyOf('زار المُهَنْدِسُ الجسر.', 'قال المهندس إن الجسر آمن.'),
  });
  const { page, body } = desk;
  const words = ar.find;
  const before = textOf((await desk.content()).body);
  await body.press('Control+f');
  await page.getByPlaceholder(words.find, { exact: true }).fill('المهندس');
  await page
    .getByRole('search')
    .getByText(/١.*من.*٢/u)
    .waitFor();
  expect(await body.locator('.found').allTextContents()).toEqual(['المُهَنْدِسُ', 'المهندس']);
  await page.keyboard.press('Enter');
  await page
    .getByRole('search')
    .getByText(/٢.*من.*٢/u)
    .waitFor();
  await page.getByPlaceholder(words.with).fill('المعماري');
  await page.getByRole('button', { name: words.replaceAll }).click();
  await expect
    .poll(async () => textOf((await desk.content()).body))
    .toBe('زار المعماري الجسر.قال المعماري إن الجسر آمن.');
  await page.keyboard.press('Escape');
  expect(await body.locator('.found').count()).toBe(0);
  await body.press('Control+z');
  await expect.poll(async () => textOf((await desk.content()).body)).toBe(before);
});

test('marks are set as they are typed; the first undo takes the setting back, not the letter', async () => {
  const desk = await openWritingDesk(browser, { language: 'ar' });
  const { page, body } = desk;
  await body.press('Control+End');
  await page.keyboard.type('قال "نعم", ثم سأل: لماذا?');
  const set = 'قال «نعم»، ثم سأل: لماذا؟';
  await expect.poll(() => body.textContent()).toBe(set);
  await page.keyboard.press('Control+z');
  await expect.poll(() => body.textContent()).toBe(set.replace('؟', '?'));
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => body.textContent()).toBe(set);
});

test('a text is cleaned up in one step, each run in its own language, and links stay', async () => {
  const run = (text: string, ...marks: NonNullable<DocNode['marks']>): DocNode => ({
    type: 'text',
    text,
    marks,
  });
  const desk = await openWritingDesk(browser, {
    language: 'en',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            run('He said "no" '),
            run('"oui!"', { type: 'lang', attrs: { lang: 'fr' } }),
            run(' at '),
            run('"home"', { type: 'link', attrs: { href: 'https://example.org/' } }),
          ],
        },
      ],
    },
  });
  const before = await desk.content();
  await desk.body.press('Control+Alt+KeyT');
  const texts = (body: DocNode) =>
    body.content?.[0]?.content?.map(({ text, marks }) => [text, marks?.[0]?.type]);
  await expect
    .poll(async () => texts((await desk.content()).body))
    .toEqual([
      ['He said “no” ', undefined],
      ['«\u202Foui\u202F!\u202F»', 'lang'],
      [' at ', undefined],
      ['“home”', 'link'],
    ]);
  await desk.body.press('Control+z');
  await expect.poll(async () => (await desk.content()).body).toEqual(before.body);
});
