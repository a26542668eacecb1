import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { contextMenu } from '#electron/context-menu.ts';
import { hostArgs } from '#electron/host-args.ts';
import { menuTemplate } from '#electron/menu.ts';
import { firstLanguage, wordsIn } from '#electron/words.ts';

const every = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? every(item.submenu) : [])]);

test.each(['ar', 'fr'] as const)('in %s no item of the menu is left in English', (language) => {
  for (const isMac of [true, false]) {
    const menu = (words: ReturnType<typeof wordsIn>) =>
      every(menuTemplate({ words, isMac, isPackaged: false, openWindow: () => {} })).map(
        ({ label }) => label,
      );
    const [english, theirs] = [menu(wordsIn('en')), menu(wordsIn(language))];
    const same = theirs.filter((label, index) => label === english[index] && label !== undefined);
    // The name of the app, and two words that French has in common with English.
    expect(same.filter((label) => !['Tribune Desk', 'Services'].includes(label ?? ''))).toEqual([]);
    expect(theirs).toHaveLength(english.length);
  }
});

test('the developer tools are not in the menu of the packaged app', () => {
  const roles = (isPackaged: boolean) =>
    every(menuTemplate({ words: wordsIn('en'), isMac: false, isPackaged, openWindow: () => {} })).map(
      ({ role }) => role,
    );
  expect(roles(false)).toContain('toggleDevTools');
  expect(roles(true)).not.toContain('toggleDevTools');
});

const click = (given: Partial<ContextMenuParams>) =>
  contextMenu(
    {
      isEditable: false,
      selectionText: '',
      linkURL: '',
      editFlags: { canCut: false, canCopy: false, canPaste: true },
      ...given,
    } as ContextMenuParams,
    wordsIn('en'),
    { writeText: async (text) => void copied.push(text) },
  );
const copied: string[] = [];

test('the right mouse button offers what can be done there, and nothing where nothing can', () => {
  expect(click({})).toEqual([]);
  expect(click({ selectionText: 'a word' }).map(({ role }) => role)).toEqual(['copy']);
  expect(click({ isEditable: true }).map(({ role, enabled }) => [role, enabled])).toEqual([
    ['cut', false],
    ['copy', false],
    ['paste', true],
    ['pasteAndMatchStyle', true],
  ]);
});

test('the address of a link can be copied', () => {
  const [item] = click({ linkURL: 'https://example.org/' });
  (item?.click as (() => void) | undefined)?.();
  expect(copied).toEqual(['https://example.org/']);
});

test("the app's own options are found between those of Chromium and of launchers", () => {
  expect(
    hostArgs([
      'electron',
      '--inspect=0',
      '.',
      '--demo',
      '--no-sandbox',
      '--data',
      '/x y',
      '--port=0',
      '-psn_0',
    ]),
  ).toEqual(['--demo', '--data', '/x y', '--port=0']);
  expect(hostArgs(['tribune-desk', '--no-open', 'https://example.org'])).toEqual(['--no-open']);
  expect(hostArgs(['tribune-desk', '--data'])).toEqual([]);
});

test("before anybody chose a language, the app speaks the first of the machine's that it knows", () => {
  expect(firstLanguage(['de-DE', 'ar-EG', 'fr'])).toBe('ar');
  expect(firstLanguage(['de-DE'])).toBe('en');
});
