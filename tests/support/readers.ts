import { onTestFinished } from 'vitest';
import { startBrowserHost } from '#server/browser-host.ts';
import type { EditionId } from '#shared/model/ids.ts';
import { setUpTestNewsroom } from './newsroom.ts';
import { temporaryFolder } from './platform.ts';
import { World } from './world.ts';

/** Starts the browser host in this process, with the test's newsroom in it. */
export async function openHost() {
  const folder = temporaryFolder();
  const host = await startBrowserHost({ dataDir: folder, port: 0, isDemo: false, opensBrowser: false });
  onTestFinished(() => host.close());
  await setUpTestNewsroom(host.newsroom);
  return { ...host, folder, world: new World(host.newsroom) };
}

/** What a reader's script or form sends to the readers' port. */
export function send(
  siteUrl: string,
  path: string,
  fields: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${siteUrl}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(fields),
  });
}

/** A comment that is fine. */
export function comment(editionId: EditionId, more: object = {}) {
  return {
    editionId,
    name: 'Nadia',
    email: 'nadia.reader@example.org',
    text: 'The ferry was late again.',
    ...more,
  };
}
