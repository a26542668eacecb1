import { CommanderError } from 'commander';
import { buildProgram } from './cli/program.ts';
import { closeClient } from './cli/client.ts';
import { sayError } from './cli/say-error.ts';

/** `desk`: the newsroom's API from a terminal. Exit status 0 only if done; errors are one line on stderr. */
async function main(): Promise<number> {
  // `desk ... | head` closes the pipe when it has seen enough: that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    await buildProgram().parseAsync(process.argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // Commander has written its own line by then.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(`desk: ${sayError(error)}\n`);
    return 1;
  } finally {
    await closeClient();
  }
}

process.exitCode = await main();
