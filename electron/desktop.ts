import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from '#server/content-security-policy.ts';
import type { HostOptions } from '#server/options.ts';
import { APP_SCHEME, serveApp } from './app-scheme.ts';
import { contextMenu } from './context-menu.ts';
import { menuTemplate } from './menu.ts';
import { CHANNEL } from './messages.ts';
import { lockNavigation } from './navigation.ts';
import { isOwnFrame } from './own-frame.ts';
import { brokerPorts } from './port-broker.ts';
import { refusePermissions } from './refuse-permissions.ts';
import { superviseNewsroom, type Supervisor } from './supervise.ts';
import type { Runtime } from './runtime.ts';
import { watchNewsroom } from './watch-newsroom.ts';
import { readWindowState, writeWindowState } from './window-state.ts';
import { createWindows } from './windows.ts';
import { firstLanguage, isLanguage, wordsIn } from './words.ts';

interface DesktopParts {
  readonly options: HostOptions;
  /** The same as words, for the newsroom process. */
  readonly args: readonly string[];
  /** The folder of the built main process. */
  readonly dir: string;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** The desktop app: opens the newsroom in a process of its own and shows it in windows. Must run before Electron is ready. */
export function runDesktop(electron: Runtime, parts: DesktopParts): void {
  const { app, protocol } = electron;
  const { options, say } = parts;
  protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  app.enableSandbox();
  app.setPath('userData', profileFolder(options.dataDir) ?? app.getPath('userData'));
  // The lock lies in that folder, so that each newsroom has an app of its own.
  if (!app.requestSingleInstanceLock()) {
    say('The newsroom in this folder is open already; its window comes to the front.');
    app.quit();
    return;
  }
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents, electron.shell));
  app.whenReady().then(
    () => openDesk(electron, parts),
    (error: unknown) => {
      parts.complain(String(error));
      app.exit(1);
    },
  );
}

function openDesk(electron: Runtime, { options, args, dir, say, complain }: DesktopParts): void {
  const { app, ipcMain, Menu } = electron;
  let words = wordsIn(firstLanguage(app.getPreferredSystemLanguages()));
  let siteUrl = '';
  let isOpen = false;

  electron.protocol.handle(
    'app',
    serveApp(join(dir, '../renderer'), () => contentSecurityPolicy(siteUrl)),
  );
  refusePermissions(electron.session.defaultSession);

  const stateFile = join(app.getPath('userData'), 'window.json');
  const windows = createWindows({
    create: (windowOptions) => new electron.BrowserWindow(windowOptions),
    preload: join(dir, 'preload.cjs'),
    words: () => words,
    readState: () =>
      readWindowState(
        stateFile,
        electron.screen.getAllDisplays().map((display) => display.workArea),
      ),
    writeState: (window) => writeWindowState(stateFile, window),
    ask: (question) => electron.dialog.showMessageBoxSync(question),
    onClosed: (windowKey) => newsroom.send({ type: 'windowClosed', windowKey }),
  });

  const newsroom: Supervisor = superviseNewsroom(
    () =>
      electron.utilityProcess.fork(join(dir, 'newsroom-process.js'), [...args], {
        serviceName: 'Tribune Desk newsroom',
        stdio: 'inherit',
      }),
    watchNewsroom(electron, {
      options,
      words: () => words,
      say,
      complain,
      retry: () => newsroom.retry(),
      onReady(ready) {
        siteUrl = ready.siteUrl;
        // After a restart the windows are there still, and ask for new ports by themselves.
        if (isOpen) return;
        isOpen = true;
        if (options.opensBrowser) windows.open();
        say(`Tribune Desk is ready: ${ready.address}`);
      },
    }),
  );

  brokerPorts({
    ipcMain,
    openChannel: () => new electron.MessageChannelMain(),
    newsroom,
    keyOf: (contents) => windows.keyOf(contents),
  });

  const showMenu = () => {
    const isMac = process.platform === 'darwin';
    const { isPackaged } = app;
    const template = menuTemplate({ words, isMac, isPackaged, openWindow: () => windows.open() });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  showMenu();
  ipcMain.on(CHANNEL.language, (event, language: unknown) => {
    if (!isOwnFrame(event.senderFrame) || !isLanguage(language) || language === words.language) return;
    words = wordsIn(language);
    showMenu();
  });
  app.on('browser-window-created', (_event, window) => {
    window.webContents.on('context-menu', (_click, click) => {
      const items = contextMenu(click, words, electron.clipboard);
      if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
    });
  });

  app.on('second-instance', () => windows.showOne());
  app.on('activate', () => windows.showOne());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let isStored = false;
  app.on('will-quit', (event) => {
    if (isStored) return;
    // The windows are gone; the newsroom stores what it has in hand, and then the app ends.
    event.preventDefault();
    void newsroom.close().then(() => {
      isStored = true;
      app.quit();
    });
  });
}

/** Chromium's own files lie beside the newsroom's; undefined when the folder cannot be written, which the newsroom will say better. */
function profileFolder(dataDir: string): string | undefined {
  try {
    const folder = join(dataDir, 'desktop');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    return undefined;
  }
}
