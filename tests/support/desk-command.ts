import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The program as it is shipped: suites that start it have it built first. */
const CLI = fileURLToPath(new URL('../../out/server/cli.js', import.meta.url));

/** What a `desk` command said, and how it ended. */
export interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `desk` as a terminal does. */
export async function desk(
  folder: string,
  args: readonly string[],
  options: { readonly env?: Record<string, string>; readonly stopsReading?: boolean } = {},
): Promise<Said> {
  const child = spawn(process.execPath, [CLI, '--data', folder, ...args], {
    env: { ...process.env, LANG: 'C', LC_ALL: '', LC_MESSAGES: '', ...options.env },
  });
  child.stdin.end();
  if (options.stopsReading === true) child.stdout.destroy();
  const [out, err, [status]] = await Promise.all([
    options.stopsReading === true ? '' : text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { status: typeof status === 'number' ? status : null, out, err };
}
