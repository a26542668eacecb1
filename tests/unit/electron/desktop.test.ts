import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, test } from 'vitest';
import { runDesktop } from '#electron/desktop.ts';
import { CHANNEL } from '#electron/messages.ts';
import { findDoor } from '#server/door.ts';
import { startBrowserHost } from '#server/browser-host.ts';
import type { Contract } from '#shared/contract/index.ts';
import { startDesktop, until } from '#tests/support/desktop.ts';
import { askForPort, standInElectron, StandInContents } from '#tests/support/electron.ts';
import { TEST_PASSPHRASE } from '#tests/support/newsroom.ts';
import { temporaryFolder } from '#tests/support/platform.ts';
import { testProfile } from '#tests/support/profile.ts';

type Client = ContractRouterClient<Contract>;
type Desktop = ReturnType<typeof startDesktop>;

async function call({ ipcMain }: Desktop, contents: StandInContents): Promise<Client> {
  const port = await askForPort(ipcMain, contents, 'rpc');
  port.start();
  return createORPCClient(new RPCLink({ port }));
}

/** First run, which signs its person in at that window. */
const setUp = (client: Client) =>
  client.session.setUp({
    profile: testProfile,
    user: {
      handle: 'adam',
      name: 'Adam',
      passphrase: TEST_PASSPHRASE,
      roles: ['administrator'],
      locale: 'en',
    },
  });

describe('the desktop app', { timeout: 30_000 }, () => {
  test('opens a window when the newsroom serves, and prints the address for a browser', async () => {
    const desktop = startDesktop();
    await desktop.untilSaid('Tribune Desk is ready: http://127.0.0.1:');
    expect(desktop.seen.windows.map((window) => window.loaded)).toEqual([['app://desk/']]);
    expect(desktop.seen.did).toContain('enableSandbox');
  });

  test('with --no-open prints the address and opens nothing', async () => {
    const desktop = startDesktop({ opensBrowser: false });
    await desktop.untilSaid('Tribune Desk is ready: ');
    expect(desktop.seen.windows).toEqual([]);
  });

  test("a window's call is answered by the newsroom over a port of its own", async () => {
    const desktop = startDesktop();
    const { webContents } = await desktop.firstWindow();
    const state = await (await call(desktop, webContents)).session.state({});
    expect(state).toMatchObject({ isSetUp: false, me: null });
  });

  test('who signs in at one window is not signed in at another, and stays so over a new port', async () => {
    const desktop = startDesktop();
    const { webContents } = await desktop.firstWindow();
    desktop.app.emit('activate');
    const first = await call(desktop, webContents);
    const me = await setUp(first);

    const again = await call(desktop, webContents);
    expect((await again.session.state({})).me?.id).toBe(me.id);

    menuItem(desktop, 'New window').click();
    const other = await call(desktop, (await until(() => desktop.seen.windows[1])).webContents);
    expect((await other.session.state({})).me).toBeNull();
  });

  test('after the newsroom process died, a window is answered by the next one, and is still signed in', async () => {
    const desktop = startDesktop();
    const { webContents } = await desktop.firstWindow();
    const port = await askForPort(desktop.ipcMain, webContents, 'rpc');
    port.start();
    const first: Client = createORPCClient(new RPCLink({ port }));
    const me = await setUp(first);

    const portClosed = new Promise((resolve) => port.once('close', resolve));
    const [child] = desktop.seen.children;
    if (child === undefined) throw new Error('no newsroom process was started');
    await desktop.crash(child);
    await portClosed;

    const next = await call(desktop, webContents);
    expect((await next.session.state({})).me?.id).toBe(me.id);
    expect(desktop.seen.children).toHaveLength(2);
    expect(desktop.seen.windows).toHaveLength(1);
  });

  test('closing a window signs its person out', async () => {
    const desktop = startDesktop();
    const window = await desktop.firstWindow();
    const client = await call(desktop, window.webContents);
    await setUp(client);
    window.emit('closed');
    // The port lives on in this test, as one that a page stole would: it is worth nothing any more.
    for (;;) if ((await client.session.state({})).me === null) break;
  });

  test.each([
    ['a frame inside of the page', (page: StandInContents) => page.frame('app://desk/', page.mainFrame)],
    ['another site', (page: StandInContents) => page.frame('https://example.org/')],
    ['a file', (page: StandInContents) => page.frame('file:///app/index.html')],
    ['a page whose name only begins like ours', (page: StandInContents) => page.frame('app://desk.org/')],
    ['a frame that is gone', () => null],
  ])('%s that asks for a port is not answered', async (_who, frameOf) => {
    const desktop = startDesktop();
    const { webContents } = await desktop.firstWindow();
    const senderFrame = frameOf(webContents);
    desktop.ipcMain.emit(CHANNEL.wantPort, { sender: webContents, senderFrame }, { kind: 'rpc' });
    // A port for the page itself is asked for after it: had the other been answered, that would be first.
    await askForPort(desktop.ipcMain, webContents, 'rpc');
    expect(webContents.received).toHaveLength(1);
    expect(desktop.seen.children[0]?.sent.filter(({ type }) => type === 'port')).toHaveLength(1);
  });

  test('contents that are no window of the app are not answered, and neither is an unknown kind', async () => {
    const desktop = startDesktop();
    const { webContents } = await desktop.firstWindow();
    const foreign = new StandInContents();
    const { mainFrame } = foreign;
    desktop.ipcMain.emit(CHANNEL.wantPort, { sender: foreign, senderFrame: mainFrame }, { kind: 'rpc' });
    const own = { sender: webContents, senderFrame: webContents.mainFrame };
    for (const wish of [{ kind: 'root' }, null, 'rpc', {}]) desktop.ipcMain.emit(CHANNEL.wantPort, own, wish);
    await askForPort(desktop.ipcMain, webContents, 'collab');
    expect(foreign.received).toEqual([]);
    expect(webContents.received.map(({ message }) => message)).toEqual([{ kind: 'collab' }]);
  });

  test('`desk` finds the door of a newsroom that is open in the desktop app', async () => {
    const desktop = startDesktop();
    await desktop.untilSaid('Tribune Desk is ready: ');
    const door = findDoor(desktop.options.dataDir);
    const answer = await fetch(`${door?.url}/door/window`, {
      method: 'POST',
      headers: { authorization: `Bearer ${door?.secret}` },
    });
    expect(await answer.json()).toMatchObject({ url: expect.stringContaining('#token=') });
  });

  test('a folder that another process has open is joined in the browser', async () => {
    const dataDir = temporaryFolder();
    const host = await startBrowserHost({ dataDir, port: 0, isDemo: false, opensBrowser: false });
    const desktop = startDesktop({ dataDir });
    const line = await desktop.untilSaid('Tribune Desk is ready: ');
    expect(desktop.seen.opened).toEqual([line.replace('Tribune Desk is ready: ', '')]);
    expect(desktop.seen.did).toContain('quit');
    await host.close();
  });

  test('a folder that is none is refused in the language of the machine, and the app ends', async () => {
    const desktop = startDesktop({ dataDir: '/dev/null/newsroom' }, ['ar-EG', 'en']);
    desktop.seen.ready();
    await until(() => desktop.seen.errors[0]);
    expect(desktop.seen.errors).toEqual(['لا يمكن الكتابة في المجلد.']);
    expect(desktop.complaints).toEqual(desktop.seen.errors);
    expect(desktop.seen.did).toContain('exit 1');
  });

  test('when the app is started a second time, the window of the first comes to the front', async () => {
    const desktop = startDesktop();
    const window = await desktop.firstWindow();
    desktop.app.emit('second-instance');
    expect(window.did).toContain('focus');
  });

  test('a second start on the same folder opens nothing and ends', () => {
    const { electron, seen } = standInElectron();
    seen.isFirst = false;
    const options = { dataDir: temporaryFolder(), port: 0, isDemo: false, opensBrowser: true };
    const said: string[] = [];
    runDesktop(electron, {
      options,
      args: [],
      dir: '/app',
      say: (line) => said.push(line),
      complain: () => {},
    });
    expect(said).toEqual(['The newsroom in this folder is open already; its window comes to the front.']);
    expect(seen.did).toContain('quit');
    expect(seen.children).toEqual([]);
  });

  test('the app ends only after the newsroom has stored what it had in hand', async () => {
    const desktop = startDesktop();
    await desktop.firstWindow();
    const quit = () => {
      let isPrevented = false;
      desktop.app.emit('will-quit', { preventDefault: () => (isPrevented = true) });
      return isPrevented;
    };
    expect(quit()).toBe(true);
    await until(() => (desktop.seen.did.includes('quit') ? true : undefined));
    expect(findDoor(desktop.options.dataDir)).toBeUndefined();
    expect(quit()).toBe(false);
  });

  test('no permission is given to any page', async () => {
    const { seen, firstWindow } = startDesktop();
    await firstWindow();
    const answers: boolean[] = [];
    const request = seen.handlers['permission request'] as (...args: unknown[]) => void;
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'hid',
      'openExternal',
    ])
      request({}, permission, (isGiven: boolean) => answers.push(isGiven), {});
    expect(answers).toEqual([false, false, false, false, false, false]);
    expect((seen.handlers['permission check'] as () => boolean)()).toBe(false);
    expect((seen.handlers['device permission'] as () => boolean)()).toBe(false);
  });

  test('the menu speaks the language of the screens, and only the app itself can say which that is', async () => {
    const desktop = startDesktop({}, ['fr-FR']);
    const { webContents } = await desktop.firstWindow();
    expect(desktop.seen.menus.at(-1)?.map(({ label }) => label)).toContain('Fichier');
    const say = (senderFrame: unknown, language: unknown) =>
      desktop.ipcMain.emit(CHANNEL.language, { sender: webContents, senderFrame }, language);
    say(webContents.frame('https://example.org/'), 'en');
    say(webContents.mainFrame, '../../etc');
    expect(desktop.seen.menus).toHaveLength(1);
    say(webContents.mainFrame, 'ar');
    expect(desktop.seen.menus.at(-1)?.map(({ label }) => label)).toContain('ملف');
  });
});

function menuItem({ seen }: Desktop, label: string): { click(): void } {
  const items = (seen.menus.at(-1) ?? []).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const found = items.find((item) => item.label === label);
  if (found === undefined) throw new Error(`there is no ${label} in the menu`);
  return found as unknown as { click(): void };
}
