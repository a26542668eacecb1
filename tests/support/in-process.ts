import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** Another process of this machine that runs one of our support scripts; ended with the test at the latest. */
export interface OtherProcess {
  readonly child: ChildProcess;
  /** The next message that it sends. Fails when it dies first. */
  next(): Promise<unknown>;
  /** Ends it as a power cut does, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts `script` with its arguments; as the user `nobody` when it must not have the rights of root. */
export function startProcess(
  script: URL,
  args: readonly string[],
  options: { readonly asNobody?: boolean } = {},
): OtherProcess {
  const isRoot = process.getuid?.() === 0;
  const child = fork(script, args, {
    execArgv: [],
    ...(options.asNobody === true && isRoot ? { uid: 65_534, gid: 65_534 } : {}),
  });
  const messages: unknown[] = [];
  let wake = () => {};
  child.on('message', (message) => {
    messages.push(message);
    wake();
  });
  child.on('exit', () => wake());
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  const kill = async () => {
    if (isGone()) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  return {
    child,
    async next() {
      while (messages.length === 0) {
        if (isGone()) throw new Error(`the other process ended with ${child.exitCode ?? child.signalCode}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return messages.shift();
    },
    kill,
  };
}
