import type { WebFrameMain } from 'electron';
import { isAppUrl } from './app-scheme.ts';

/** Whether a message came from the app's own page itself: not from a frame inside it, and not from another page. */
export function isOwnFrame(frame: WebFrameMain | null): frame is WebFrameMain {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
