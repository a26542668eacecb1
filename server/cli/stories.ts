import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { LANGUAGES, type Language } from '#shared/model/language.ts';
import type { StorySummary } from '#shared/contract/common.ts';
import { RefusedError } from '#newsroom/refused-error.ts';
import { openClient, openReader, type Client } from './client.ts';
import { print, type Globals } from './output.ts';

interface ActOptions extends Globals {
  readonly language?: string;
  readonly note?: string;
  readonly reason?: string;
  readonly at?: string;
}

/** `story list|show|create` and every act of the workflow. */
export function addStoryCommands(program: Command): void {
  const story = program.command('story').description('stories and their way through the workflow');
  story
    .command('list')
    .option('--state <state>', 'only editions in that state')
    .option('--language <language>', 'ar, en or fr')
    .option('--section <slug>')
    .action(async (_options, command: Command) => {
      const globals = command.optsWithGlobals<
        Globals & { state?: 'draft'; language?: Language; section?: string }
      >();
      const client = await openReader(globals.data, globals.as);
      const { state, language, section } = globals;
      const stories: StorySummary[] = [];
      for (let offset = 0; ; offset += 1000) {
        const page = await client.stories.list({
          state,
          language,
          section,
          includeSpiked: true,
          limit: 1000,
          offset,
        });
        stories.push(...page.stories);
        if (page.stories.length < 1000) break;
      }
      print(globals, stories.map(toListed), (listed) =>
        listed.map(
          (one) =>
            `${one.slug}  ${one.editions.map((edition) => `${edition.language}:${edition.state}`).join(' ')}`,
        ),
      );
    });
  story.command('show <story>').action(async (name: string, _options, command: Command) => {
    const globals = command.optsWithGlobals<Globals>();
    const client = await openReader(globals.data, globals.as);
    await printStory(globals, client, await findStory(client, name));
  });
  story
    .command('create')
    .requiredOption('--section <slug>')
    .requiredOption('--language <language>', 'ar, en or fr')
    .requiredOption('--headline <text>')
    .option('--deck <text>')
    .option('--byline <text>')
    .option('--body <file>', 'a plain text file, a paragraph a line; - for standard input')
    .option('--slug <slug>')
    .action(async (_options, command: Command) => {
      const globals = command.optsWithGlobals<
        Globals & {
          section: string;
          language: Language;
          headline: string;
          deck?: string;
          byline?: string;
          body?: string;
          slug?: string;
        }
      >();
      const client = await openClient(globals.data, globals.as);
      const { section, language, slug, headline, deck, byline } = globals;
      const body =
        globals.body === undefined
          ? undefined
          : paragraphs(readFileSync(globals.body === '-' ? 0 : globals.body, 'utf8'));
      const created = await client.stories.create({
        section,
        language,
        slug,
        text: { headline, deck, byline, body },
      });
      await printStory(globals, client, created);
    });
  for (const act of [
    'submit',
    'withdraw',
    'return',
    'approve',
    'schedule',
    'unschedule',
    'publish',
    'correct',
    'retract',
    'spike',
    'unspike',
  ] as const) {
    story
      .command(`${act} <story>`)
      .option('--language <language>', 'which edition; needed when there is more than one')
      .option('--note <text>', 'for the author (return) or for readers (correct)')
      .option('--reason <text>', 'why (retract, spike, approving an own text)')
      .option('--at <instant>', 'when (schedule), ISO 8601 with a zone')
      .action(async (name: string, _options, command: Command) => {
        const globals = command.optsWithGlobals<ActOptions>();
        const client = await openClient(globals.data, globals.as);
        const found = await findStory(client, name);
        await perform(client, act, editionOf(found, globals.language), globals);
        await printStory(globals, client, await client.stories.get({ storyId: found.id }));
      });
  }
}

async function perform(
  client: Client,
  act: string,
  editionId: StorySummary['editions'][number]['id'],
  options: ActOptions,
): Promise<void> {
  const { note = '', reason = '' } = options;
  switch (act) {
    case 'submit':
      return void (await client.review.submit({ editionId, note: options.note }));
    case 'withdraw':
      return void (await client.review.withdraw({ editionId }));
    case 'return':
      return void (await client.review.return({ editionId, note }));
    case 'approve':
      return void (await client.review.approve({
        editionId,
        seenHash: (await client.editions.get({ editionId })).textHash,
        reason: options.reason,
      }));
    case 'schedule':
      return void (await client.review.schedule({ editionId, at: toInstant(options.at) }));
    case 'unschedule':
      return void (await client.review.unschedule({ editionId }));
    case 'publish':
      return void (await client.review.publish({ editionId }));
    case 'correct':
      return void (await client.review.correct({ editionId, note }));
    case 'retract':
      return void (await client.review.retract({ editionId, reason }));
    case 'spike':
      return void (await client.review.spike({ editionId, reason: options.reason }));
    default:
      return void (await client.review.unspike({ editionId }));
  }
}

function toInstant(at: string | undefined): string {
  const ms = Date.parse(at ?? '');
  if (Number.isNaN(ms)) throw new RefusedError('invalidInput', { field: 'at' });
  return new Date(ms).toISOString();
}

async function findStory(client: Client, name: string): Promise<StorySummary> {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/u.test(name)
    ? client.stories.get({ storyId: name as StorySummary['id'] })
    : client.stories.findBySlug({ slug: name });
}

function editionOf(story: StorySummary, language: string | undefined) {
  const [only, ...others] = story.editions;
  const wanted =
    language === undefined
      ? others.length === 0
        ? only
        : undefined
      : story.editions.find((edition) => edition.language === language);
  if (wanted === undefined)
    throw new RefusedError('invalidInput', {
      field: 'language',
      value: story.editions.map((edition) => edition.language).join(', '),
    });
  return wanted.id;
}

function paragraphs(text: string) {
  const content = text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line.trim() }] }));
  return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content };
}

function toListed(story: StorySummary) {
  return {
    id: story.id,
    slug: story.slug,
    section: story.section.slug,
    breaking: story.breaking !== null,
    editions: story.editions.map(({ language, headline, state }) => ({ language, headline, state })),
  };
}

async function printStory(globals: Globals, client: Client, story: StorySummary): Promise<void> {
  const editions = await Promise.all(
    story.editions.map((edition) => client.editions.get({ editionId: edition.id })),
  );
  const shown = {
    id: story.id,
    slug: story.slug,
    section: story.section.slug,
    breaking: story.breaking !== null,
    embargoUntil: story.embargoUntil,
    editions: editions
      .toSorted((a, b) => LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language))
      .map((edition) => ({
        id: edition.id,
        language: edition.language,
        headline: edition.headline,
        state: edition.state,
        light: edition.light,
        words: edition.wordCount,
        scheduledAt: edition.scheduledAt,
        url: edition.publicUrl,
      })),
  };
  print(globals, shown, () => [
    `${shown.slug} (${shown.section})`,
    ...shown.editions.map((edition) => `  ${edition.language}  ${edition.state}  ${edition.headline}`),
  ]);
}
