import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type {
  BrowserWindowConstructorOptions,
  MenuItemConstructorOptions,
  MessagePortMain,
  WebContents,
  WebFrameMain,
} from 'electron';
import { onTestFinished } from 'vitest';
import { CHANNEL, type FromNewsroom, type ToNewsroom } from '#electron/messages.ts';
import type { Runtime } from '#electron/runtime.ts';
import { temporaryFolder } from './platform.ts';

/** A port of the main or the newsroom process over a real channel, with Electron's way to listen. */
export class StandInPort extends EventEmitter {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('close', () => this.emit('close'));
  }

  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }

  close(): void {
    this.#port.close();
  }

  /** The real end, which a window would hold. */
  get real(): MessagePort {
    return this.#port;
  }
}

export function openStandInChannel(): { port1: MessagePortMain; port2: MessagePortMain } {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  return { port1: new StandInPort(port1), port2: new StandInPort(port2) };
}

/** A page in a window: what it is asked and told is noted. */
export class StandInContents extends EventEmitter {
  static #lastId = 0;
  readonly id = (StandInContents.#lastId += 1);
  readonly received: { channel: string; message: unknown; ports: StandInPort[] }[] = [];
  readonly mainFrame: WebFrameMain = this.frame('app://desk/');
  reloads = 0;
  openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'not locked' });

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openWindow = handler;
  }

  reload(): void {
    this.reloads += 1;
  }

  /** A frame of this page, as the sender of a message. */
  frame(url: string, parent: WebFrameMain | null = null): WebFrameMain {
    const frame = {
      url,
      parent,
      isDestroyed: () => false,
      postMessage: (channel: string, message: unknown, ports: StandInPort[]) => {
        this.received.push({ channel, message, ports });
        this.emit('received');
      },
    };
    return frame as unknown as WebFrameMain;
  }

  asContents(): WebContents {
    return this as unknown as WebContents;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly options: BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  readonly did: string[] = [];

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }

  show = (): unknown => this.did.push('show');
  focus = (): unknown => this.did.push('focus');
  restore = (): unknown => this.did.push('restore');
  maximize = (): unknown => this.did.push('maximize');
  isMinimized = (): boolean => false;
  isMaximized = (): boolean => true;
  getNormalBounds = (): object => ({ x: 10, y: 20, width: 1000, height: 700 });
}

/** The newsroom process as the main process holds it. The other end is `parentPort`, for a newsroom in this process. */
export class StandInChild extends EventEmitter {
  readonly parentPort = new EventEmitter() as EventEmitter & { postMessage(message: FromNewsroom): void };
  readonly sent: ToNewsroom[] = [];
  readonly #ports: StandInPort[] = [];
  isKilled = false;

  constructor() {
    super();
    this.parentPort.postMessage = (message) => queueMicrotask(() => this.emit('message', message));
  }

  postMessage(data: ToNewsroom, ports: StandInPort[] = []): void {
    this.sent.push(data);
    this.#ports.push(...ports);
    this.parentPort.emit('message', { data, ports });
  }

  kill(): boolean {
    this.isKilled = true;
    this.die(15);
    return true;
  }

  /** Its ports die with a process, as the system closes them. */
  die(code = 1): void {
    for (const port of this.#ports) port.close();
    this.emit('exit', code);
  }
}

/** Electron as far as the desktop app uses it; what it was told is noted, and `app` and `ipcMain` can be made to speak. */
export function standInElectron(languages: readonly string[] = ['en-GB']) {
  const ready = Promise.withResolvers<void>();
  const folder = temporaryFolder();
  const seen = {
    windows: [] as StandInWindow[],
    children: [] as StandInChild[],
    opened: [] as string[],
    errors: [] as string[],
    questions: [] as { message: string; buttons: string[] }[],
    notices: [] as { title: string; body: string }[],
    menus: [] as MenuItemConstructorOptions[][],
    did: [] as string[],
    isFirst: true,
    answer: 0,
    handlers: {} as Record<string, unknown>,
    onFork: (_child: StandInChild) => {},
    ready: ready.resolve,
  };
  const paths: Record<string, string> = { userData: folder };
  const note = (word: string) => () => void seen.did.push(word);
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    whenReady: () => ready.promise,
    enableSandbox: note('enableSandbox'),
    requestSingleInstanceLock: () => seen.isFirst,
    getPath: (name: string) => paths[name],
    setPath: (name: string, path: string) => void (paths[name] = path),
    getPreferredSystemLanguages: () => languages,
    quit: note('quit'),
    exit: (code: number) => void seen.did.push(`exit ${code}`),
  });
  const ipcMain = new EventEmitter();
  const handle = (name: string) => (handler: unknown) => void (seen.handlers[name] = handler);
  const electron = {
    app,
    ipcMain,
    BrowserWindow: class {
      constructor(options: BrowserWindowConstructorOptions) {
        const window = new StandInWindow(options);
        seen.windows.push(window);
        app.emit('browser-window-created', {}, window);
        app.emit('web-contents-created', {}, window.webContents);
        return window;
      }
    },
    clipboard: { writeText: async () => {} },
    dialog: {
      showErrorBox: (_title: string, text: string) => void seen.errors.push(text),
      showMessageBoxSync: (question: (typeof seen.questions)[number]) => {
        seen.questions.push(question);
        return seen.answer;
      },
      showMessageBox: async (question: (typeof seen.questions)[number]) => {
        seen.questions.push(question);
        return { response: seen.answer };
      },
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: MenuItemConstructorOptions[]) => void seen.menus.push(menu),
    },
    MessageChannelMain: class {
      constructor() {
        return openStandInChannel();
      }
    },
    Notification: class {
      constructor(notice: { title: string; body: string }) {
        seen.notices.push(notice);
      }
      show(): void {}
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown) => void (seen.handlers['schemes'] = schemes),
      handle: (scheme: string, handler: unknown) => void (seen.handlers[`${scheme}:`] = handler),
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: {
      defaultSession: {
        setPermissionRequestHandler: handle('permission request'),
        setPermissionCheckHandler: handle('permission check'),
        setDevicePermissionHandler: handle('device permission'),
      },
    },
    shell: { openExternal: async (url: string) => void seen.opened.push(url) },
    utilityProcess: {
      fork: () => {
        const child = new StandInChild();
        seen.children.push(child);
        seen.onFork(child);
        return child;
      },
    },
  };
  return { electron: electron as unknown as Runtime, app, ipcMain, seen };
}

/** What a page's preload script sends when the page wants a port; resolves with the window's end of it. */
export async function askForPort(
  ipcMain: EventEmitter,
  contents: StandInContents,
  kind: 'rpc' | 'collab',
): Promise<MessagePort> {
  const asked = contents.received.length;
  ipcMain.emit(CHANNEL.wantPort, { sender: contents, senderFrame: contents.mainFrame }, { kind });
  while (contents.received.length === asked)
    await new Promise<void>((resolve) => contents.once('received', () => resolve()));
  const port = contents.received.at(-1)?.ports[0];
  if (port === undefined) throw new Error('the window was sent no port');
  return port.real;
}
