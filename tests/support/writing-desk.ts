import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { onTestFinished } from 'vitest';
import { WebSocket as Socket } from 'ws';
import type { Browser, Locator, Page } from 'playwright-core';
import { findDoor } from '#server/door.ts';
import type { DocNode, RevisionContent } from '#shared/editor/content.ts';
import { normaliseBody } from '#shared/editor/normalise.ts';
import type { EditionId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { openWindowWith, type DeskWindow } from './collab.ts';
import { startProgram } from './desk-program.ts';
import { openTestNewsroom, temporaryFolder, testPlatform, TEST_PASSPHRASE } from './newsroom.ts';
import { bodyOf } from './publishing.ts';
import type { Client } from './world.ts';

/** A story that somebody has open for writing, in a real browser. */
export interface WritingWindow {
  readonly page: Page;
  readonly body: Locator;
  /** Resolves when the screen says that every letter is on disk. */
  readonly whenSaved: () => Promise<void>;
  /** What the newsroom would freeze now. */
  readonly content: () => Promise<RevisionContent>;
}

/** The first window on a new story, and how to open more of them. */
export interface WritingDesk extends WritingWindow {
  readonly editionId: EditionId;
  readonly api: Client;
  /** The same document at somebody's desk without a screen, whose line a test can cut. */
  readonly deskOf: (handle: string) => DeskWindow;
  /** The same text in a browser of somebody else's. */
  readonly another: (handle: string) => Promise<WritingWindow>;
}

/** Opens a new story with this text, as `npm start` would, for Edith the editor; the app speaks the text's language. */
export async function openWritingDesk(
  browser: Browser,
  options: { readonly language: Language; readonly body?: DocNode; readonly handle?: string },
): Promise<WritingDesk> {
  const { language, body = bodyOf(''), handle = 'edith' } = options;
  const folder = temporaryFolder();
  const { close, callAs } = await openTestNewsroom({ platform: testPlatform(folder) });
  const story = await (await callAs('sarah')).stories.create({
    section: 'politics',
    language,
    text: { headline: language === 'ar' ? 'الجسر' : 'The bridge', body: { ...body } },
  });
  await close();
  const [edition] = story.editions;
  if (edition === undefined) throw new Error('a story is made with an edition');
  const hash = `/stories/${story.id}/${language}`;
  const openAt = async (address: string, who: string): Promise<WritingWindow> =>
    atEdition(await signIn(browser, address, who, language), hash, content);
  const address = await startProgram(folder);
  const api = callThroughDoor(folder, handle);
  const content = async () => {
    const { content: text } = await api.editions.getText({ editionId: edition.id });
    return { ...text, body: normaliseBody(text.body) };
  };
  return {
    ...(await openAt(address, handle)),
    editionId: edition.id,
    api,
    deskOf: (who) => openDesk(folder, edition.id, who),
    // Started a second time, the program leads to the one that is running.
    another: async (who) => openAt(await startProgram(folder), who),
  };
}

async function signIn(browser: Browser, address: string, handle: string, language: Language): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  onTestFinished(() => context.close());
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: new RegExp(`^${handle}`, 'iu') }).click();
  await page.locator('input[type="password"]').fill(TEST_PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.locator('[data-row]').first().waitFor();
  await page.getByRole('radio', { name: { ar: 'العربية', en: 'English', fr: 'Français' }[language] }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
  return page;
}

async function atEdition(
  page: Page,
  hash: string,
  content: () => Promise<RevisionContent>,
): Promise<WritingWindow> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  const body = page.locator('[data-field="body"] .ProseMirror');
  await page.locator('[data-field="body"] .ProseMirror[contenteditable="true"]').waitFor();
  const whenSaved = () => page.locator('[data-save="good"]').waitFor();
  return { page, body, whenSaved, content: () => whenSaved().then(content) };
}

/** The running program's own door, and what opens it for a person. */
function doorOf(folder: string, handle: string) {
  const door = findDoor(folder);
  if (door === undefined) throw new Error('a running program has a door');
  const headers = { authorization: `Bearer ${door.secret}`, 'x-tribune-as': handle };
  return { address: door.url.replace('http', 'ws'), headers };
}

function openDesk(folder: string, editionId: EditionId, handle: string): DeskWindow {
  const { address, headers } = doorOf(folder, handle);
  class DeskSocket extends Socket {
    constructor(url: string) {
      super(url, { headers });
    }
  }
  return openWindowWith(DeskSocket, `${address}/collab`, editionId);
}

function callThroughDoor(folder: string, handle: string): Client {
  const { address, headers } = doorOf(folder, handle);
  // Node's WebSocket takes headers; the DOM's type knows of protocols only.
  const options: unknown = { headers };
  const socket = new WebSocket(`${address}/rpc`, options as string[]);
  onTestFinished(() => socket.close());
  return createORPCClient(new RPCLink({ websocket: socket }));
}
