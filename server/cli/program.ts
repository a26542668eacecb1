import { Command } from 'commander';
import { VERSION } from '#newsroom/version.ts';
import { defaultDataDir } from '../options.ts';
import { addCommentCommands } from './comments.ts';
import { addImportCommand } from './import.ts';
import { JSON_HELP } from './json-help.ts';
import { addMaintenanceCommands } from './maintenance.ts';
import { addQueueCommands } from './queue.ts';
import { addStoryCommands } from './stories.ts';

/** All commands. `--data`, `--as` and `--json` may stand anywhere. */
export function buildProgram(): Command {
  const program = new Command('desk')
    .description('The newsroom from a terminal. It works while the app is open and while it is not.')
    .version(VERSION)
    .option('--data <dir>', 'the data folder', defaultDataDir(false))
    .option('--as <user>', 'the profile that acts, by its handle')
    .option('--json', 'answer in JSON')
    .exitOverride()
    // An error is one line: no second one that guesses.
    .showSuggestionAfterError(false)
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', JSON_HELP);
  addMaintenanceCommands(program);
  addImportCommand(program);
  addStoryCommands(program);
  addQueueCommands(program);
  addCommentCommands(program);
  return program;
}
