import type { Command } from 'commander';
import type { QueueJob } from '#shared/contract/queue.ts';
import { openClient, openReader } from './client.ts';
import { print, type Globals } from './output.ts';

/** `queue list|run|retry` and `site build`. */
export function addQueueCommands(program: Command): void {
  const queue = program.command('queue').description('the publish queue');
  queue
    .command('list')
    .option('--state <state>', 'waiting, sending, unknown, done, failed or cancelled')
    .action(async (_options, command: Command) => {
      const globals = command.optsWithGlobals<Globals & { state?: QueueJob['state'] }>();
      const client = await openReader(globals.data, globals.as);
      print(globals, (await client.queue.list({ state: globals.state, limit: 500 })).map(toListed), (jobs) =>
        jobs.map(
          (job) =>
            `${job.id}  ${job.state}  ${job.action}  ${job.slug} (${job.language}) -> ${job.target}${job.error === null ? '' : `  ${job.error.code}`}`,
        ),
      );
    });
  queue.command('run').action(async (_options, command: Command) => {
    const globals = command.optsWithGlobals<Globals>();
    const client = await openReader(globals.data, globals.as);
    const run = await client.queue.run({});
    print(globals, run, () => [`done ${run.done}, failed ${run.failed}, waiting ${run.waiting}`]);
    if (run.failed > 0) process.exitCode = 1;
  });
  queue.command('retry <job>').action(async (id: string, _options, command: Command) => {
    const globals = command.optsWithGlobals<Globals>();
    const client = await openClient(globals.data, globals.as);
    const job = await client.queue.retry({ jobId: id as QueueJob['id'] });
    print(globals, toListed(job), (listed) => [`${listed.id}  ${listed.state}`]);
  });
  program
    .command('site')
    .description('the public newspaper')
    .command('build')
    .action(async (_options, command: Command) => {
      const globals = command.optsWithGlobals<Globals>();
      const client = await openReader(globals.data, globals.as);
      const built = await client.queue.buildSite({});
      print(globals, built, () => [
        `${built.pages} pages, ${built.written} written, ${built.removed} removed: ${built.folder}`,
      ]);
    });
}

function toListed(job: QueueJob) {
  const { id, state, action, language, attempts, waitReason, notBefore, error, receipt } = job;
  return {
    id,
    state,
    action,
    slug: job.storySlug,
    language,
    target: job.targetName,
    attempts,
    waitReason,
    notBefore,
    error,
    receipt,
  };
}
