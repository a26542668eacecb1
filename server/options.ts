import { join } from 'node:path';
import { parseArgs } from 'node:util';
import envPaths from 'env-paths';

/** How a host was asked to start. */
export interface HostOptions {
  readonly dataDir: string;
  /** The app's port on 127.0.0.1; the site gets the next one. Undefined: the usual one, or any when it is taken. */
  readonly port: number | undefined;
  readonly isDemo: boolean;
  readonly opensBrowser: boolean;
}

/** Reads `--demo --data DIR --port N --browser --no-open`; throws with one plain sentence on anything else. */
export function parseHostOptions(args: readonly string[]): HostOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      demo: { type: 'boolean', default: false },
      data: { type: 'string' },
      port: { type: 'string' },
      browser: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65535)) {
    throw new Error(`--port takes a number from 0 to 65534, not "${values.port}".`);
  }
  return {
    dataDir: values.data ?? defaultDataDir(values.demo),
    port,
    isDemo: values.demo,
    opensBrowser: !values['no-open'],
  };
}

/** Where a newsroom lives when nobody says; the demo has a place of its own and never touches a real one. */
export function defaultDataDir(isDemo: boolean): string {
  return join(envPaths('tribune-desk', { suffix: '' }).data, isDemo ? 'demo' : 'newsroom');
}
