import { join } from 'node:path';
import type { HostOptions } from '#server/options.ts';
import type { Runtime } from './runtime.ts';
import type { Watchers } from './supervise.ts';
import type { Words } from './words.ts';

interface WatchParts {
  readonly options: HostOptions;
  readonly words: () => Words;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly retry: () => void;
  readonly onReady: Watchers['onReady'];
}

type Needed = Pick<Runtime, 'app' | 'dialog' | 'Notification' | 'shell'>;

/** What the person at the machine is told of the newsroom process, and what they may do about it. */
export function watchNewsroom(electron: Needed, parts: WatchParts): Watchers {
  const { app, dialog, shell } = electron;
  const { options, words, say, complain } = parts;
  return {
    onReady: parts.onReady,
    onRefused({ code, params, runningAddress }) {
      if (runningAddress !== undefined) {
        say('The newsroom in this folder is open already; your browser joins it.');
        say(`Tribune Desk is ready: ${runningAddress}`);
        if (options.opensBrowser) shell.openExternal(runningAddress).catch(() => undefined);
        app.quit();
        return;
      }
      const text = words().sayRefusal(code, params);
      complain(text);
      if (options.opensBrowser) dialog.showErrorBox(words().say('cannotOpen'), text);
      app.exit(1);
    },
    onNotice: ({ title, text }) => new electron.Notification({ title, body: text }).show(),
    onGivenUp() {
      const question = {
        type: 'error' as const,
        message: words().say('stoppedTitle'),
        detail: words().say('stoppedDetail', { file: join(options.dataDir, 'desk.log') }),
        buttons: [words().say('tryAgain'), words().say('quit')],
        noLink: true,
      };
      complain(question.message);
      void dialog.showMessageBox(question).then(({ response }) => {
        if (response === 0) parts.retry();
        else app.quit();
      });
    },
  };
}
