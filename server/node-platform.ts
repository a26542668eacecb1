import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { v7 } from 'uuid';
import type { Log, Platform } from '#newsroom/platform.ts';

/** The platform of a plain Node process: the machine's clock, and a log file in the data folder. */
export function nodePlatform(dataDir: string): Platform {
  const folder = resolve(dataDir);
  return {
    dataDir: folder,
    now: () => new Date().toISOString(),
    newId: () => v7(),
    notify: () => {},
    log: fileLog(join(folder, 'desk.log')),
  };
}

function fileLog(file: string): Log {
  const write = (level: string, message: string, facts: Record<string, unknown> = {}) => {
    try {
      appendFileSync(
        file,
        `${JSON.stringify({ at: new Date().toISOString(), level, message, ...facts })}\n`,
        { mode: 0o600 },
      );
    } catch (error) {
      // A full disk must not bring the newsroom down because it cannot be complained about.
      process.stderr.write(`${level}: ${message} (and the log cannot be written: ${String(error)})\n`);
    }
  };
  return {
    info: (message, facts) => write('info', message, facts),
    error: (message, facts) => write('error', message, facts),
  };
}
