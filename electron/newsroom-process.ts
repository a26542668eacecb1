import { parseHostOptions } from '#server/options.ts';
import { nodePlatform } from '#server/node-platform.ts';
import { serveNewsroom } from './serve-newsroom.ts';

// Electron's utility process that owns SQLite, the live texts and the queue; the main process started it.
const options = parseHostOptions(process.argv.slice(2));
const { log } = nodePlatform(options.dataDir);

// Ctrl-C in a terminal reaches every process of the app at once; the main process says when it is time.
process.on('SIGINT', () => {});
// A window's nonsense on its port must not end the newsroom for all the others.
process.on('unhandledRejection', (reason) =>
  log.error('a promise was rejected and nobody waited', { error: String(reason) }),
);

try {
  await serveNewsroom(options, process.parentPort);
  process.exit(0);
} catch (error) {
  log.error('the newsroom stopped', { error: error instanceof Error ? error.stack : String(error) });
  process.exit(1);
}
