import type { Shell, WebContents } from 'electron';
import { isAppUrl } from './app-scheme.ts';

const OUTSIDE_PROTOCOLS = ['http:', 'https:', 'mailto:'];

/**
 * Holds a window to the app's own pages. What leads out opens in the person's browser or mail program, and only web and
 * mail addresses do: any other scheme could start a program of this machine.
 */
export function lockNavigation(contents: WebContents, shell: Pick<Shell, 'openExternal'>): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url, shell);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (isAppUrl(event.url)) return;
    event.preventDefault();
    openOutside(event.url, shell);
  });
  contents.on('will-frame-navigate', (event) => {
    // A look at a page is drawn into a frame as a document of our own; a link in it leads nowhere.
    if (!event.isMainFrame && !isDrawn(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

const isDrawn = (url: string): boolean =>
  url === 'about:srcdoc' || url === 'about:blank' || url.startsWith('blob:app://desk/');

function openOutside(url: string, shell: Pick<Shell, 'openExternal'>): void {
  if (!URL.canParse(url) || !OUTSIDE_PROTOCOLS.includes(new URL(url).protocol)) return;
  // No browser, or no mail program: there is nothing that the page could do about it.
  shell.openExternal(url).catch(() => undefined);
}
