import type { Command } from 'commander';
import type { ModeratedComment } from '#shared/contract/moderation.ts';
import { openClient, openReader } from './client.ts';
import { print, type Globals } from './output.ts';

/** `comments list|approve|reject|spam`; never an e-mail. */
export function addCommentCommands(program: Command): void {
  const comments = program.command('comments').description("readers' comments");
  comments
    .command('list')
    .option('--state <state>', 'pending, approved, rejected or spam', 'pending')
    .action(async (_options, command: Command) => {
      const globals = command.optsWithGlobals<Globals & { state: ModeratedComment['state'] }>();
      const client = await openReader(globals.data, globals.as);
      const list = await client.comments.list({ state: globals.state, limit: 500 });
      print(globals, list.map(toListed), (listed) =>
        listed.map((one) => `${one.id}  ${one.author}: ${one.text.replaceAll('\n', ' ')}`),
      );
    });
  for (const [name, decision] of [
    ['approve', 'approved'],
    ['reject', 'rejected'],
    ['spam', 'spam'],
  ] as const) {
    comments
      .command(`${name} <comments...>`)
      .action(async (ids: ModeratedComment['id'][], _options, command: Command) => {
        const globals = command.optsWithGlobals<Globals>();
        const client = await openClient(globals.data, globals.as);
        const decided = await client.comments.decide({ commentIds: ids, decision });
        print(globals, decided.map(toListed), (listed) => listed.map((one) => `${one.id}  ${one.state}`));
      });
  }
}

function toListed(comment: ModeratedComment) {
  const { id, state, text, language, headline, createdAt } = comment;
  return {
    id,
    state,
    author: comment.authorName,
    text,
    headline,
    language,
    matches: comment.matches,
    createdAt,
  };
}
