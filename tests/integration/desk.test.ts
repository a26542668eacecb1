import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import en from '#shared/locales/en.json' with { type: 'json' };
import { desk, type Said } from '#tests/support/desk-command.ts';
import { startHostProcess } from '#tests/support/host-process.ts';
import { openTestNewsroom, testPlatform } from '#tests/support/newsroom.ts';
import { temporaryFolder } from '#tests/support/platform.ts';
import { FAR_FUTURE, World } from '#tests/support/world.ts';

const Listed = z.array(
  z.strictObject({
    id: z.uuid(),
    slug: z.string(),
    section: z.string(),
    breaking: z.boolean(),
    editions: z.array(z.strictObject({ language: z.string(), headline: z.string(), state: z.string() })),
  }),
);
const Story = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  section: z.string(),
  breaking: z.boolean(),
  embargoUntil: z.string().nullable(),
  editions: z.array(
    z.strictObject({
      id: z.uuid(),
      language: z.string(),
      headline: z.string(),
      state: z.string(),
      light: z.string(),
      words: z.int(),
      scheduledAt: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
});
const Job = z.strictObject({
  id: z.uuid(),
  state: z.string(),
  action: z.string(),
  slug: z.string(),
  language: z.string(),
  target: z.string(),
  attempts: z.int(),
  waitReason: z.string().nullable(),
  notBefore: z.string().nullable(),
  error: z.object({ code: z.string() }).nullable(),
  receipt: z.object({ url: z.string(), hashSeen: z.string() }).nullable(),
});
const Comment = z.strictObject({
  id: z.uuid(),
  state: z.string(),
  author: z.string(),
  text: z.string(),
  headline: z.string(),
  language: z.string(),
  matches: z.array(z.object({ rule: z.string() })),
  createdAt: z.string(),
});
const Run = z.strictObject({ done: z.int(), failed: z.int(), waiting: z.int() });
const Built = z.strictObject({ pages: z.int(), written: z.int(), removed: z.int(), folder: z.string() });
const Entry = z.strictObject({
  seq: z.int(),
  at: z.string(),
  byName: z.string(),
  act: z.string(),
  entity: z.string(),
  entityId: z.string(),
  details: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
const Intact = z.strictObject({ isIntact: z.literal(true), entries: z.int(), firstBrokenSeq: z.null() });
const Finding = z.strictObject({ check: z.string(), isWell: z.boolean(), detail: z.string() });
const Imported = z.strictObject({
  name: z.string(),
  story: z.object({ slug: z.string(), headline: z.string() }).nullable(),
  taken: z.array(z.string()),
  left: z.array(z.object({ what: z.string(), why: z.string() })),
  refusal: z.object({ code: z.string() }).nullable(),
});
const Profiles = z.strictObject({
  profiles: z.array(z.strictObject({ handle: z.string(), name: z.string(), roles: z.array(z.string()) })),
});

describe.each([
  ['closed', false],
  ['open', true],
])('while the app is %s', { timeout: 120_000 }, (_, isOpen) => {
  test('a story goes from the terminal all the way to the site and back', async () => {
    const { folder } = await preparedFolder(isOpen);
    const run = jsonRunner(folder);
    expect(await run(Listed, 'story', 'list')).toEqual([]);
    const body = join(folder, 'body.txt');
    writeFileSync(body, 'The first paragraph.\n\nThe second one.\n');
    const created = await run(
      Story,
      ...'story create --section politics --language en --as sarah --headline'.split(' '),
      'A bridge opens',
      '--body',
      body,
    );
    expect(created).toMatchObject({ slug: 'a-bridge-opens', editions: [{ state: 'draft', words: 6 }] });
    const act = async (line: string, ...more: string[]) =>
      (await run(Story, 'story', ...line.split(' '), ...more)).editions[0]?.state;
    expect(await act('submit a-bridge-opens --as sarah')).toBe('submitted');
    expect(await act('return a-bridge-opens --as edith --note', 'Which bridge?')).toBe('draft');
    expect(await act('submit a-bridge-opens --as sarah')).toBe('submitted');
    expect(await act('approve a-bridge-opens --as edith')).toBe('approved');
    expect(await act(`schedule a-bridge-opens --as edith --at ${FAR_FUTURE}`)).toBe('approved');
    expect(await act('unschedule a-bridge-opens --as edith')).toBe('approved');
    expect(await act('publish a-bridge-opens --as edith')).toBe('published');
    expect(await run(Run, 'queue', 'run')).toMatchObject({ failed: 0, waiting: 0 });
    const jobs = await run(z.array(Job), 'queue', 'list', '--state', 'done');
    expect(jobs).toMatchObject([
      { slug: 'a-bridge-opens', action: 'publish', receipt: { hashSeen: expect.any(String) } },
    ]);
    expect(await run(Listed, 'story', 'list', '--state', 'published')).toMatchObject([
      {
        slug: 'a-bridge-opens',
        editions: [{ language: 'en', headline: 'A bridge opens', state: 'published' }],
      },
    ]);
    const built = await run(Built, 'site', 'build');
    expect(built.pages).toBeGreaterThan(0);
    expect(await act('retract a-bridge-opens --as mohamed --reason', 'It was a ferry.')).toBe('retracted');
    const trail = await run(z.array(Entry), 'audit', 'show', 'a-bridge-opens');
    expect(trail.map((entry) => entry.act)).toContain('edition.retract');
    expect((await run(Intact, 'audit', 'verify')).entries).toBeGreaterThanOrEqual(trail.length);
  });

  test('what needs an edited text, a comment or a failed job works on those of the newsroom', async () => {
    const { folder, made } = await preparedFolder(isOpen, async (world) => ({
      corrected: await correctable(world),
      spiked: await world.edition('draft'),
      comments: [await world.comment(), await world.comment(), await world.comment()],
      jobId: await world.job('failed'),
    }));
    const run = jsonRunner(folder);
    const corrected = await run(
      Story,
      ...['story', 'correct', made.corrected.slug, '--as', 'edith', '--note', 'The year was wrong.'],
    );
    expect(corrected.editions[0]?.state).toBe('published');
    const spiked = await run(Story, 'story', 'spike', made.spiked.slug, '--as', 'sarah');
    expect(spiked.editions[0]?.state).toBe('spiked');
    const back = await run(Story, 'story', 'unspike', made.spiked.slug, '--as', 'sarah');
    expect(back).toMatchObject(await run(Story, 'story', 'show', spiked.id));

    const pending = await run(z.array(Comment), 'comments', 'list');
    expect(pending.map(({ id }) => id).toSorted()).toEqual(made.comments.toSorted());
    const [first = '', second = '', third = ''] = made.comments;
    expect(await run(z.array(Comment), 'comments', 'approve', first, '--as', 'maya')).toMatchObject([
      { state: 'approved' },
    ]);
    expect(await run(z.array(Comment), 'comments', 'reject', second, '--as', 'maya')).toMatchObject([
      { state: 'rejected' },
    ]);
    expect(await run(z.array(Comment), 'comments', 'spam', third, '--as', 'maya')).toMatchObject([
      { state: 'spam' },
    ]);
    const everything = await desk(folder, ['comments', 'list', '--state', 'approved', '--json']);
    expect(everything.out).not.toContain('@example.org');

    const retried = await run(Job, 'queue', 'retry', made.jobId, '--as', 'edith');
    expect(['waiting', 'sending', 'done']).toContain(retried.state);
  });

  test('files come in, a copy goes out, and the doctor has a look', async () => {
    const { folder } = await preparedFolder(isOpen);
    const run = jsonRunner(folder);
    const desktop = temporaryFolder();
    writeFileSync(
      join(desktop, 'good.md'),
      '---\nlanguage: en\nsection: politics\n---\n# From a file\n\nIts text.\n',
    );
    writeFileSync(join(desktop, 'bad.docx'), 'not a document');
    const refused = await desk(folder, [
      'import',
      desktop,
      join(desktop, 'gone.md'),
      '--as',
      'sarah',
      '--json',
    ]);
    expect(refused.status).toBe(1);
    const results = z.array(Imported).parse(JSON.parse(refused.out));
    expect(results.map((one) => one.story?.slug ?? one.refusal?.code)).toEqual([
      expect.stringMatching(/^import/u),
      'from-a-file',
      'notFound',
    ]);
    const file = join(desktop, 'copy.sqlite');
    const backup = await run(
      z.strictObject({ file: z.string(), bytes: z.int(), sha256: z.string() }),
      'backup',
      file,
    );
    expect(readFileSync(file)).toHaveLength(backup.bytes);
    // Whether this machine is well is not for a test to say.
    const examined = await desk(folder, ['doctor', '--json']);
    expect(z.array(Finding).parse(JSON.parse(examined.out))).toHaveLength(5);
    if (isOpen) {
      expectRefused(await desk(folder, ['restore', file]), 1);
    } else {
      expect(await run(z.strictObject({ kept: z.string().nullable() }), 'restore', file)).toMatchObject({
        kept: expect.stringContaining('before-'),
      });
      expect(await run(Listed, 'story', 'list')).toMatchObject([{ slug: 'from-a-file' }]);
    }
  });

  test('what is refused is one line on stderr, nothing on stdout, and an exit status that says so', async () => {
    const { folder, made } = await preparedFolder(isOpen, (world) => world.edition('submitted'));
    const own = ['story', 'approve', made.slug];
    for (const [args, status] of [
      [['story', 'submit', 'no-such-story', '--as', 'sarah'], 1],
      [['story', 'submit', made.slug, '--as', 'sarah'], 1],
      [['story', 'submit', made.slug, '--as', 'nobody-of-ours'], 1],
      [['story', 'submit', made.slug], 1],
      [[...own, '--as', 'sarah'], 1],
      [['story', 'schedule', made.slug, '--as', 'edith', '--at', 'tomorrow or so'], 1],
      [['story', 'show', made.slug, '--as', 'nobody-of-ours'], 1],
      [['comments', 'list', '--state', 'lost'], 1],
      [['queue', 'retry', 'not-a-job', '--as', 'edith'], 1],
      [['backup', '/dev/null/copy.sqlite'], 1],
      [['restore', '/no/such/copy.sqlite'], 1],
      [['stroy', 'list'], 2],
      [['story', 'list', '--jsn'], 2],
      [['story', 'create', '--as', 'sarah'], 2],
    ] as const)
      expectRefused(await desk(folder, [...args, '--json']), status);
  });
});

test('a newsroom is set up from a terminal, once', async () => {
  const folder = join(temporaryFolder(), 'new');
  const init = ['init', '--name', 'صحيفة الدلتا', '--user', 'huda', '--language', 'ar', '--json'];
  expectRefused(await desk(folder, init), 1);
  expect((await desk(folder, ['story', 'list'])).err).toBe(`desk: ${en.refusal.notSetUp}\n`);
  const env = { TRIBUNE_PASSPHRASE: 'words that open it' };
  expectRefused(await desk(folder, [...init, '--roles', 'king'], { env }), 1);
  const first = await desk(folder, init, { env });
  expect(first).toMatchObject({ status: 0, err: '' });
  expect(Profiles.parse(JSON.parse(first.out)).profiles).toEqual([
    { handle: 'huda', name: 'huda', roles: ['editor-in-chief', 'administrator'] },
  ]);
  expectRefused(await desk(folder, init, { env }), 1);
});

test('the demo newsroom is filled from a terminal, with stories in every state', async () => {
  const folder = join(temporaryFolder(), 'demo');
  const run = jsonRunner(folder);
  expect((await run(Profiles, 'demo')).profiles).toHaveLength(6);
  const stories = await run(Listed, 'story', 'list');
  expect(stories.length).toBeGreaterThanOrEqual(18);
  const states = new Set(stories.flatMap((story) => story.editions.map((edition) => edition.state)));
  expect([...states].toSorted()).toEqual([
    'approved',
    'draft',
    'published',
    'retracted',
    'spiked',
    'submitted',
  ]);
  await run(Intact, 'audit', 'verify');
});

test('commands at the same moment take their turns', async () => {
  const { folder } = await preparedFolder(false);
  const create = (headline: string) =>
    jsonRunner(folder)(
      Story,
      ...'story create --section politics --language en --as sarah --headline'.split(' '),
      headline,
    );
  const made = await Promise.all(['One', 'Two', 'Three'].map(create));
  expect(made.map(({ slug }) => slug)).toEqual(['one', 'two', 'three']);
  expect(await jsonRunner(folder)(Listed, 'story', 'list')).toHaveLength(3);
});

test('a terminal is answered in its own language', async () => {
  const { folder } = await preparedFolder(false);
  const missing = ['story', 'show', 'nowhere'];
  const sentences = await Promise.all(
    ['ar_EG.UTF-8', 'fr_FR.UTF-8', 'en_GB.UTF-8', 'C'].map(
      async (LANG) => (await desk(folder, missing, { env: { LANG } })).err,
    ),
  );
  expect(sentences[0]).toMatch(/[\u0600-\u06FF]/u);
  expect(new Set(sentences).size).toBe(3);
  expect(sentences[2]).toBe(sentences[3]);
});

test('whoever stops reading, as head does, has seen enough: that is no error', async () => {
  expect(await desk(temporaryFolder(), ['help'], { stopsReading: true })).toEqual({
    status: 0,
    out: '',
    err: '',
  });
});

test('the help names every command and the shape of what it answers', async () => {
  const { status, out } = await desk(temporaryFolder(), ['help']);
  expect(status).toBe(0);
  for (const word of [
    'init',
    'demo',
    'import',
    'story',
    'queue',
    'site',
    'comments',
    'audit',
    'backup',
    'restore',
    'doctor',
  ])
    expect(out).toContain(word);
  expect(out).toContain('[{id, slug, section, breaking, editions: [{language, headline, state}]}]');
});

async function preparedFolder(isOpen: boolean): Promise<{ folder: string }>;
async function preparedFolder<T>(
  isOpen: boolean,
  prepare: (world: World) => Promise<T>,
): Promise<{ folder: string; made: T }>;
async function preparedFolder<T>(isOpen: boolean, prepare?: (world: World) => Promise<T>) {
  const folder = temporaryFolder();
  const room = await openTestNewsroom({ platform: testPlatform(folder) });
  const made = await prepare?.(new World(room.newsroom));
  await room.close();
  if (isOpen) await startHostProcess(folder);
  return { folder, made };
}

/** Runs a command that must be done, and gives back its JSON, checked. */
function jsonRunner(folder: string) {
  return async <T>(shape: z.ZodType<T>, ...args: string[]): Promise<T> => {
    const said = await desk(folder, [...args, '--json']);
    expect(said, args.join(' ')).toMatchObject({ status: 0, err: '' });
    return shape.parse(JSON.parse(said.out));
  };
}

function expectRefused({ status, out, err }: Said, expected: number): void {
  expect({ status, out }).toEqual({ status: expected, out: '' });
  expect(err).toMatch(/^(?:desk|error): \S.*\n$/u);
  expect(err).not.toMatch(/ENOENT|SQLITE|undefined|\[object|\bat \//u);
}

/** A live edition whose newer text is approved. */
async function correctable(world: World) {
  const made = await world.edition('published');
  const [sarah, edith] = [await world.as('sarah'), await world.as('edith')];
  await sarah.editions.setText({ editionId: made.editionId, text: { headline: 'Opened in 1998' } });
  const { textHash } = await sarah.review.submit({ editionId: made.editionId });
  await edith.review.approve({ editionId: made.editionId, seenHash: textHash });
  return made;
}
