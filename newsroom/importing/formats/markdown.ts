import MarkdownIt from 'markdown-it';
import { isMap, parseDocument } from 'yaml';
import { type Refusal, refuse } from '#shared/model/refusal.ts';
import { blockText, tidyLine } from '../blocks.ts';
import { nameOf } from '../byline.ts';
import { readInstant } from '../dates.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { Leavings } from '../leavings.ts';
import { parsePiece } from '../html/html-tree.ts';
import type { ImportDraft } from '../import-reading.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

/** The names under which front matter gives a story's facts. */
const FIELDS = {
  headline: ['headline', 'title', 'titre'],
  deck: ['deck', 'standfirst', 'subtitle', 'description', 'summary', 'excerpt', 'chapo'],
  byline: ['byline', 'author', 'authors', 'auteur', 'by'],
  dateline: ['dateline', 'location', 'place', 'lieu'],
  sectionName: ['section', 'category', 'categories', 'rubrique'],
  published: ['published', 'publishedat', 'date', 'pubdate'],
  slug: ['slug', 'permalink'],
  languageTag: ['language', 'lang', 'langue', 'locale'],
  breaking: ['breaking', 'urgent'],
} as const;

type Field = keyof typeof FIELDS;

/** Reads Markdown: facts from YAML front matter if there is any, else the headline from the first heading. */
export function readMarkdown(source: string): ImportDraft | Refusal {
  const front = FRONT_MATTER.exec(source);
  const matter = front?.index === 0 ? readFrontMatter(front[1] ?? '') : { values: new Map<string, string>() };
  if (!('values' in matter)) return matter;
  const leavings = new Leavings();
  const field = (name: Field) => takeField(matter.values, FIELDS[name]);
  const draft: ImportDraft = {
    headline: field('headline'),
    deck: field('deck'),
    byline: field('byline')?.split('\n').map(nameOf).join(', '),
    dateline: field('dateline'),
    sectionName: field('sectionName')?.split('\n')[0],
    slug: field('slug'),
    languageTag: field('languageTag'),
    breaking: /^(?:true|yes|1)$/i.test(field('breaking') ?? ''),
    blocks: [],
    left: [],
  };
  const published = field('published');
  draft.publishedAt = published === undefined ? undefined : readInstant(published);
  if (published !== undefined && draft.publishedAt === undefined) leavings.leave(published, 'importDateLeft');
  for (const [name, value] of matter.values) leavings.leave(`${name}: ${value}`, 'importFieldLeft');
  readBody(front?.index === 0 ? source.slice(front[0].length) : source, draft, leavings);
  draft.left = leavings.list;
  return draft;
}

function readBody(markdown: string, draft: ImportDraft, leavings: Leavings): void {
  const blocks = htmlBlocks(parsePiece(toHtml(markdown)), leavings);
  const heading = blocks.findIndex((block) => block.type === 'heading');
  const text = heading === -1 ? '' : tidyLine(blockText(blocks[heading] ?? { type: 'horizontalRule' }));
  draft.headline ??= text === '' ? undefined : text;
  draft.blocks =
    heading !== -1 && text === tidyLine(draft.headline ?? '') ? blocks.toSpliced(heading, 1) : blocks;
}

/** HTML in the source and every address pass here, since the reading of blocks drops and reports the unsafe ones. */
function toHtml(markdown: string): string {
  const parser = new MarkdownIt({ html: true });
  parser.validateLink = () => true;
  return parser.render(markdown);
}

/** The scalar and list values by their lower-case names; a list's values are parted by line ends. */
function readFrontMatter(yaml: string): { values: Map<string, string> } | Refusal {
  const document = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false });
  const error = document.errors[0];
  if (error !== undefined) return refuse('importBroken', { line: (error.linePos?.[0].line ?? 0) + 1 });
  const values = new Map<string, string>();
  if (!isMap(document.contents)) return { values };
  const plain = document.toJS({ maxAliasCount: 20 }) as Record<string, unknown>;
  for (const [name, value] of Object.entries(plain)) {
    const texts = (Array.isArray(value) ? value : [value]).filter(
      (one) => one !== null && typeof one !== 'object',
    );
    if (texts.length > 0)
      values.set(name.toLowerCase(), texts.map((one) => tidyLine(String(one))).join('\n'));
  }
  return { values };
}

function takeField(values: Map<string, string>, names: readonly string[]): string | undefined {
  const name = names.find((candidate) => (values.get(candidate) ?? '') !== '');
  if (name === undefined) return undefined;
  const value = values.get(name);
  values.delete(name);
  return value;
}
