import type { Platform } from '#newsroom/platform.ts';
import { nodePlatform } from '#server/node-platform.ts';
import type { FromNewsroom } from './messages.ts';

/** A Node process as any other, but for notices: those are the main process's to show. */
export function electronPlatform(dataDir: string, send: (message: FromNewsroom) => void): Platform {
  return {
    ...nodePlatform(dataDir),
    notify: ({ title, text }) => send({ type: 'notice', title, text }),
  };
}
