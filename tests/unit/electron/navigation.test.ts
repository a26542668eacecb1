import { expect, test, vi } from 'vitest';
import { lockNavigation } from '#electron/navigation.ts';
import { StandInContents } from '#tests/support/electron.ts';

function lockedPage() {
  const contents = new StandInContents();
  const opened: string[] = [];
  lockNavigation(contents.asContents(), { openExternal: async (url) => void opened.push(url) });
  const isPrevented = (event: string, details: object) => {
    const preventDefault = vi.fn<() => void>();
    contents.emit(event, { ...details, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return { contents, opened, isPrevented };
}

const outside = ['https://example.org/a', 'http://127.0.0.1:4861/en/', 'mailto:desk@example.org'];
const dangerous = [
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'smb://server/share',
  'ms-msdt:/id',
  'app://elsewhere/',
  'app://desk.example.org/',
  'not an address',
];

test.each(outside)('a link to %s opens outside of the app, never in a window of it', (url) => {
  const { contents, opened } = lockedPage();
  expect(contents.openWindow({ url })).toEqual({ action: 'deny' });
  expect(opened).toEqual([url]);
});

test.each(dangerous)('a link to %s opens nowhere', (url) => {
  const { contents, opened, isPrevented } = lockedPage();
  expect(contents.openWindow({ url })).toEqual({ action: 'deny' });
  expect(isPrevented('will-navigate', { url })).toBe(true);
  expect(opened).toEqual([]);
});

test('a window does not leave the app, and a page that it was led to opens outside', () => {
  const { opened, isPrevented } = lockedPage();
  expect(isPrevented('will-navigate', { url: 'https://example.org/' })).toBe(true);
  expect(opened).toEqual(['https://example.org/']);
});

test('a window may load its own page again', () => {
  expect(lockedPage().isPrevented('will-navigate', { url: 'app://desk/#/stories' })).toBe(false);
});

test('nothing may redirect a window to another site', () => {
  expect(lockedPage().isPrevented('will-redirect', { url: 'https://example.org/' })).toBe(true);
});

test.each([
  ['about:srcdoc', false],
  ['blob:app://desk/3f0c', false],
  ['https://example.org/', true],
  ['app://desk/', true],
  ['file:///etc/passwd', true],
])('a frame that wants to go to %s: prevented is %s', (url, prevented) => {
  expect(lockedPage().isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(prevented);
});

test('no page can hold another in a webview', () => {
  expect(lockedPage().isPrevented('will-attach-webview', {})).toBe(true);
});
