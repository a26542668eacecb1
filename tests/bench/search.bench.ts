import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexChanges } from '#newsroom/search/index-edition.ts';
import { find } from '#newsroom/search/find.ts';
import { openConnection, openStore, type Store } from '#newsroom/store/open.ts';
import { generateStory, seeded, vocabulary } from '#tests/support/corpus.ts';
import { printFigures } from '#tests/support/figures.ts';
import { LANGUAGES } from '#shared/model/language.ts';

/*
 * `npm run bench -- search [STORIES]`: two words over 100,000 stories in three languages, ours beside a bare FTS5
 * table of the same texts, in turn in one run. Ours folds, stems, narrows, loads the rows and marks the snippets.
 */
const stories = Number(process.argv[2] ?? 100_000);
/** Changes with what is generated or how it is indexed, so that an old database is not taken for this one. */
const GENERATION = 2;
const folder = join(tmpdir(), `tribune-bench-search-${stories}-${GENERATION}`);
mkdirSync(folder, { recursive: true });
const isNew = !existsSync(join(folder, 'newsroom.sqlite'));
const store = await openStore(join(folder, 'newsroom.sqlite'));
const bare = openConnection(join(folder, 'bare.sqlite'));
if (isNew) await fill(store);

const queries = twoWordQueries(200);
const bareNewest = bare.prepare('select rowid from fts where fts match ? order by rowid desc limit 20');
const bareRanked = bare.prepare('select rowid from fts where fts match ? order by rank limit 20');
const measured = new Map<string, number[]>();
for (let round = 0; round < 4; round += 1) {
  for (const [a, b] of queries) {
    await measure('bare FTS5, newest first', round, async () => bareNewest.all(`"${a}" AND "${b}"`));
    await measure('bare FTS5, ranked', round, async () => bareRanked.all(`"${a}" AND "${b}"`));
    await measure('find, two words', round, async () => ask(`${a} ${b}`));
    await measure('find, two words, typing', round, async () =>
      ask(`${a} ${b.slice(0, -1)}`, { isTyping: true }),
    );
    await measure('find, two words, a quarter of a year', round, async () =>
      ask(`${a} ${b}`, { from: '2023-02-10T00:00:00.000Z', to: '2023-05-10T00:00:00.000Z' }),
    );
    await measure('find, two words, one state and section', round, async () =>
      ask(`${a} ${b}`, { state: 'draft', section: 'politics' }),
    );
  }
}
for (const query of commonQueries()) {
  for (let round = 0; round < 6; round += 1)
    await measure('find, the commonest words', round, async () => ask(query));
}
for (const [name, values] of measured) printFigures(name, values);
bare.close();
await store.close();

function ask(query: string, more: Partial<Parameters<typeof find>[1]> = {}) {
  return find(store.read, { query, isTyping: false, limit: 20, ...more });
}

async function measure(name: string, round: number, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  // The first round warms up.
  if (round > 0) measured.set(name, [...(measured.get(name) ?? []), ms]);
}

function twoWordQueries(count: number): [string, string][] {
  const random = seeded(99);
  return Array.from({ length: count }, (_, n): [string, string] => {
    const words = vocabulary(LANGUAGES[n % 3] ?? 'en');
    const word = () => words[30 + Math.floor(random() * 1500)] ?? '';
    return [word(), word()];
  });
}

/** What costs an index most: words that stand in nearly every story, together and in headlines. */
function commonQueries(): string[] {
  return LANGUAGES.flatMap((language) => {
    const words = vocabulary(language);
    return [words.slice(0, 2), words.slice(0, 1), words.slice(10, 12), words.slice(0, 8)].map((few) =>
      few.join(' '),
    );
  });
}

async function fill(into: Store): Promise<void> {
  bare.exec(
    "pragma journal_mode = wal; create virtual table fts using fts5 (title, body, content = '', tokenize = 'unicode61 remove_diacritics 2')",
  );
  const insertBare = bare.prepare('insert into fts (rowid, title, body) values (?, ?, ?)');
  const at = '2021-01-01T00:00:00.000Z';
  // Five years of stories, in the order of their writing.
  const writtenAt = (n: number) =>
    new Date(Date.parse(at) + (n / stories) * 5 * 365 * 86_400_000).toISOString();
  await into.write(async (db) => {
    await db
      .insertInto('users')
      .values({
        id: 'u',
        handle: 'u',
        name: 'U',
        roles: '[]',
        bylines: '{}',
        passphrase_hash: '',
        locale: 'en',
        is_active: 1,
        created_at: at,
      })
      .execute();
    await db
      .insertInto('sections')
      .values(
        ['politics', 'world', 'sport', 'culture'].map((slug, position) => ({
          id: slug,
          slug,
          name: '{}',
          position,
        })),
      )
      .execute();
  });
  for (let n = 0; n < stories; n += 500) {
    const batch = Array.from({ length: Math.min(500, stories - n) }, (_, k) => ({
      id: n + k,
      ...generateStory(n + k),
    }));
    bare.transaction(() => {
      for (const story of batch) insertBare.run(story.id, story.headline, story.paragraphs.join('\n'));
    })();
    await into.write(async (db) => {
      for (const story of batch) {
        const id = uuid(story.id);
        const text = story.paragraphs.join('\n');
        const section_id = ['politics', 'world', 'sport', 'culture'][story.id % 4] ?? 'world';
        await db
          .insertInto('stories')
          .values({
            id,
            slug: `story-${story.id}`,
            section_id,
            breaking_level: null,
            breaking_expires_at: null,
            breaking_owner_id: null,
            embargo_until: null,
            import_key: null,
            created_by: 'u',
            created_at: writtenAt(story.id),
            updated_at: writtenAt(story.id),
          })
          .execute();
        await db
          .insertInto('editions')
          .values({
            id,
            story_id: id,
            language: story.language,
            state: story.id % 3 === 0 ? 'draft' : 'published',
            headline: story.headline,
            plain_text: text,
            word_count: 400,
            text_hash: 'h',
            created_by: 'u',
            created_at: writtenAt(story.id),
            updated_at: writtenAt(story.id),
            submitted_revision_id: null,
            approved_revision_id: null,
            voided_revision_id: null,
            live_revision_id: null,
            live_hash: null,
            live_since: null,
            scheduled_at: null,
            first_published_at: null,
            last_published_at: null,
            deck: '',
            byline: '',
            dateline: '',
            derived_seq: 0,
          })
          .execute();
      }
      await indexChanges(
        db,
        batch.map((story) => ({ seq: 0, entity: 'edition' as const, id: uuid(story.id) })),
      );
    });
    if (n % 10_000 === 0) process.stderr.write(`\rfilling ${n} of ${stories}`);
  }
  process.stderr.write('\n');
}

function uuid(n: number): string {
  const hex = createHash('sha256').update(String(n)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
