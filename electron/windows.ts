import { randomBytes } from 'node:crypto';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  MessageBoxSyncOptions,
  WebContents,
} from 'electron';
import { APP_ORIGIN } from './app-scheme.ts';
import { RecentDeaths } from './recent-deaths.ts';
import type { Words } from './words.ts';
import type { WindowState } from './window-state.ts';

export type DeskWindow = Pick<
  BrowserWindow,
  'on' | 'once' | 'loadURL' | 'show' | 'focus' | 'isMinimized' | 'restore' | 'maximize'
> &
  Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'> & {
    readonly webContents: Pick<WebContents, 'id' | 'on' | 'reload'>;
  };

interface WindowsParts {
  readonly create: (options: BrowserWindowConstructorOptions) => DeskWindow;
  readonly preload: string;
  readonly words: () => Words;
  readonly readState: () => WindowState | undefined;
  readonly writeState: (window: DeskWindow) => void;
  /** Asks, and waits for the number of the button. */
  readonly ask: (options: MessageBoxSyncOptions) => number;
  readonly onClosed: (windowKey: string) => void;
}

/** The app's windows; each has a secret of its own, under which the newsroom knows who is signed in there. */
export interface DeskWindows {
  open(): void;
  /** Brings a window to the front, for a person who started the app a second time. */
  showOne(): void;
  keyOf(contents: Pick<WebContents, 'id'>): string | undefined;
}

export function createWindows(parts: WindowsParts): DeskWindows {
  const open = new Map<number, { readonly window: DeskWindow; readonly key: string }>();
  const windows: DeskWindows = {
    open() {
      // A further window has a place of its own beside the first.
      const state = open.size === 0 ? parts.readState() : undefined;
      const window = parts.create(windowOptions(parts.preload, state));
      const { webContents } = window;
      const key = randomBytes(32).toString('base64url');
      open.set(webContents.id, { window, key });
      if (state?.isMaximized) window.maximize();
      window.once('ready-to-show', () => window.show());
      window.on('close', () => parts.writeState(window));
      const { id } = webContents;
      window.on('closed', () => {
        open.delete(id);
        parts.onClosed(key);
      });
      askBeforeLoss(webContents, parts);
      reviveAfterCrash(webContents);
      void window.loadURL(`${APP_ORIGIN}/`);
    },
    showOne() {
      const first = open.values().next().value?.window;
      if (first === undefined) return windows.open();
      if (first.isMinimized()) first.restore();
      first.focus();
    },
    keyOf: ({ id }) => open.get(id)?.key,
  };
  return windows;
}

/** A page of the desk is a page: no Node, no reach into the preload script, its process in the system's sandbox. */
export function windowOptions(
  preload: string,
  state: WindowState | undefined,
): BrowserWindowConstructorOptions {
  const { isMaximized: _, ...bounds } = state ?? { width: 1280, height: 860, isMaximized: false };
  return {
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Tribune Desk',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
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
      // Its dictionaries would come from a server abroad, unasked; macOS has its own.
      spellcheck: process.platform === 'darwin',
    },
  };
}

/** The page objects to being closed while letters are on their way to the disk; Electron itself would ask nothing. */
function askBeforeLoss(contents: Pick<WebContents, 'on'>, { ask, words }: WindowsParts): void {
  contents.on('will-prevent-unload', (event) => {
    const { say } = words();
    const answer = ask({
      type: 'warning',
      message: say('unsavedTitle'),
      detail: say('unsavedDetail'),
      buttons: [say('wait'), say('closeAnyway')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // Preventing the page's objection lets the window close.
    if (answer === 1) event.preventDefault();
  });
}

function reviveAfterCrash(contents: Pick<WebContents, 'on' | 'reload'>): void {
  const deaths = new RecentDeaths();
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const delayMs = deaths.note(performance.now());
    if (delayMs !== undefined) setTimeout(() => contents.reload(), delayMs);
  });
}
