import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { resolve } from 'node:path';
import { parseHostOptions } from '#server/options.ts';
import { runDesktop } from './desktop.ts';
import { hostArgs } from './host-args.ts';

const electron = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};

try {
  const args = hostArgs(process.argv);
  const options = parseHostOptions(args);
  runDesktop(electron, {
    options: { ...options, dataDir: resolve(options.dataDir) },
    args,
    dir: import.meta.dirname,
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
}
