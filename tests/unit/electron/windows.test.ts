import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readWindowState, writeWindowState } from '#electron/window-state.ts';
import { createWindows, windowOptions } from '#electron/windows.ts';
import { wordsIn } from '#electron/words.ts';
import { StandInWindow } from '#tests/support/electron.ts';
import { temporaryFolder } from '#tests/support/platform.ts';

function openWindows(answer = 0) {
  const made: StandInWindow[] = [];
  const closed: string[] = [];
  const asked: string[] = [];
  const windows = createWindows({
    create: (options) => {
      const window = new StandInWindow(options);
      made.push(window);
      return window as unknown as ReturnType<Parameters<typeof createWindows>[0]['create']>;
    },
    preload: '/app/preload.cjs',
    words: () => wordsIn('fr'),
    readState: () => undefined,
    writeState: () => {},
    ask: ({ message }) => {
      asked.push(message);
      return answer;
    },
    onClosed: (key) => closed.push(key),
  });
  const open = () => {
    windows.open();
    const window = made.at(-1);
    if (window === undefined) throw new Error('no window was opened');
    return window;
  };
  return { windows, open, made, closed, asked };
}

test('a window has no Node, no way into the preload script, and runs in the sandbox', () => {
  expect(windowOptions('/app/preload.cjs', undefined).webPreferences).toMatchObject({
    preload: '/app/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
  });
});

test('every window that is opened has these settings and shows the app and nothing else', () => {
  const { open } = openWindows();
  const window = open();
  expect(window.options).toEqual(windowOptions('/app/preload.cjs', undefined));
  expect(window.loaded).toEqual(['app://desk/']);
});

test('a window is shown when it has something to show', () => {
  const window = openWindows().open();
  expect(window.did).toEqual([]);
  window.emit('ready-to-show');
  expect(window.did).toEqual(['show']);
});

test('each window has a secret of its own, and it is forgotten when the window closes', () => {
  const { windows, open, closed } = openWindows();
  const [first, second] = [open(), open()];
  const key = windows.keyOf(first.webContents);
  expect(key).toMatch(/^[\w-]{43}$/u);
  expect(windows.keyOf(second.webContents)).not.toBe(key);
  first.emit('closed');
  expect(windows.keyOf(first.webContents)).toBeUndefined();
  expect(closed).toEqual([key]);
});

test('starting the app again brings the window to the front, or opens one when none is left', () => {
  const { windows, open, made } = openWindows();
  const window = open();
  windows.showOne();
  expect(window.did).toEqual(['focus']);
  window.emit('closed');
  windows.showOne();
  expect(made).toHaveLength(2);
});

test.each([
  [0, 'stays open', 0],
  [1, 'closes', 1],
])(
  'with words that are not saved yet, a window asks in the language of the screens; answer %i: it %s',
  (answer, _what, prevented) => {
    const { open, asked } = openWindows(answer);
    const event = { preventDefault: vi.fn<() => void>() };
    open().webContents.emit('will-prevent-unload', event);
    expect(asked).toEqual(['Quelques mots ne sont pas encore enregistrés.']);
    expect(event.preventDefault).toHaveBeenCalledTimes(prevented);
  },
);

test('a page that crashes is loaded again, but not for ever', () => {
  vi.useFakeTimers();
  const { webContents } = openWindows().open();
  for (let crash = 0; crash < 10; crash += 1) {
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    vi.advanceTimersByTime(5_000);
  }
  expect(webContents.reloads).toBe(5);
  vi.useRealTimers();
});

test('a page that ended as it should is left alone', () => {
  vi.useFakeTimers();
  const { webContents } = openWindows().open();
  webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  vi.advanceTimersByTime(60_000);
  expect(webContents.reloads).toBe(0);
  vi.useRealTimers();
});

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];

test('a window opens where it was closed', () => {
  const file = join(temporaryFolder(), 'window.json');
  writeWindowState(file, new StandInWindow({}) as unknown as Parameters<typeof writeWindowState>[1]);
  expect(readWindowState(file, screens)).toEqual({
    x: 10,
    y: 20,
    width: 1000,
    height: 700,
    isMaximized: true,
  });
});

test.each([
  ['its screen was unplugged', '{"x":2500,"y":20,"width":1000,"height":700,"isMaximized":false}'],
  ['its file was cut short', '{"x":25'],
  ['its file says nonsense', '{"x":"left","y":20,"width":1000,"height":700,"isMaximized":false}'],
])('a window opens in its usual place when %s', (_why, text) => {
  const file = join(temporaryFolder(), 'window.json');
  writeFileSync(file, text);
  expect(readWindowState(file, screens)).toBeUndefined();
});
