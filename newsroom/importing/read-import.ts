import { arabicShare } from '#shared/language/direction.ts';
import { detectLanguage } from '#shared/language/detect.ts';
import { slugOf } from '#shared/language/slug.ts';
import { LANGUAGES, type Language } from '#shared/model/language.ts';
import { type Refusal, refuse } from '#shared/model/refusal.ts';
import { blockText, type ImportBlock, tidyLine } from './blocks.ts';
import { decodeText } from './decode-text.ts';
import { declaredEncoding, formatOf } from './format-of.ts';
import { withoutBreakingLabel } from './furniture.ts';
import { readDocx } from './formats/docx.ts';
import { readHtml } from './formats/html.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readNinjs } from './formats/ninjs.ts';
import { readPlainText } from './formats/plain-text.ts';
import { MARKUP_MAX_CHARS } from './html/html-tree.ts';
import type {
  ImportDraft,
  ImportedEdition,
  ImportFile,
  ImportFormat,
  ImportReading,
  TakenField,
} from './import-reading.ts';

/** The largest file that is read, and the longest text in it. */
export const IMPORT_MAX_BYTES = 20_000_000;
/** The longest headline that is taken, in characters. */
export const IMPORT_HEADLINE_MAX_CHARS = 300;

/** The longest body that is taken: a hundred thousand words, far more than any article and less than the editor bears. */
export const IMPORT_BODY_MAX = { chars: 600_000, blocks: 10_000 } as const;

const DETECTED_CHARS = 20_000;

/** What whoever imports knows better than the file. */
export interface ImportWishes {
  readonly language?: Language | undefined;
}

/**
 * Reads one file of a format that the newsroom knows. A file that cannot be read is an answer with a reason; nothing is
 * thrown, nothing is stored and nothing is fetched.
 */
export async function readImport(file: ImportFile, wishes: ImportWishes = {}): Promise<ImportReading> {
  if (file.bytes.length === 0) return refuse('importEmpty');
  if (file.bytes.length > IMPORT_MAX_BYTES) return refuse('importTooLarge');
  try {
    const format = formatOf(file);
    if (typeof format !== 'string') return format;
    const draft = await readDraft(file.bytes, format);
    return 'code' in draft ? draft : checkDraft(draft, format, wishes);
  } catch {
    return refuse('importBroken'); // a file that a parser chokes on is a broken file to whoever brought it
  }
}

async function readDraft(bytes: Uint8Array, format: ImportFormat): Promise<ImportDraft | Refusal> {
  if (format === 'docx') return readDocx(bytes);
  const text = decodeText(bytes, format === 'html' ? declaredEncoding(bytes) : undefined);
  if (text === undefined) return refuse('importUnknownFormat');
  if (text.trim() === '') return refuse('importEmpty');
  if (format === 'ninjs') return readNinjs(text);
  if (text.length > MARKUP_MAX_CHARS) return refuse('importTooLarge');
  if (format === 'html') return readHtml(text);
  return format === 'markdown' ? readMarkdown(text) : readPlainText(text);
}

function checkDraft(draft: ImportDraft, format: ImportFormat, wishes: ImportWishes): ImportReading {
  const { headline, breaking } = withoutBreakingLabel(tidyLine(draft.headline ?? ''));
  if (!/[\p{L}\p{N}]/u.test(headline)) return refuse('importNoHeadline');
  if (headline.length > IMPORT_HEADLINE_MAX_CHARS) {
    return refuse('importHeadlineTooLong', { length: headline.length, max: IMPORT_HEADLINE_MAX_CHARS });
  }
  if (isTooLong(draft.blocks)) return refuse('importTooLarge');
  const language = wishes.language ?? languageOf(draft, headline);
  if (typeof language !== 'string') return language;
  const facts = {
    headline,
    ...stated('deck', draft.deck),
    ...stated('byline', draft.byline),
    ...stated('dateline', draft.dateline),
    ...stated('sectionName', draft.sectionName),
    ...stated('publishedAt', draft.publishedAt),
    ...stated('slug', draft.slug === undefined ? undefined : slugOf(draft.slug)),
    breaking: breaking || draft.breaking,
  } as const;
  const content: readonly ImportBlock[] = draft.blocks.length > 0 ? draft.blocks : [{ type: 'paragraph' }];
  return {
    ok: true,
    format,
    language,
    ...facts,
    body: { type: 'doc', content },
    taken: takenFields(facts, draft.blocks),
    left: draft.left,
  };
}

function isTooLong(blocks: readonly ImportBlock[]): boolean {
  const chars = blocks.reduce((sum, block) => sum + blockText(block).length, 0);
  return chars > IMPORT_BODY_MAX.chars || blocks.length > IMPORT_BODY_MAX.blocks;
}

/** The language that the file states, unless its script says otherwise where such a statement is often a default. */
function languageOf(draft: ImportDraft, headline: string): Language | Refusal {
  const text = `${headline}\n${draft.blocks.map(blockText).join('\n')}`.slice(0, DETECTED_CHARS);
  const tag = draft.languageTag?.trim().toLowerCase().split(/[-_]/)[0];
  const named = LANGUAGES.find((language) => language === tag);
  const isArabic = arabicShare(text) > 0.5;
  if (named !== undefined && (draft.isTagDoubtful !== true || (named === 'ar') === isArabic)) return named;
  if (tag !== undefined && named === undefined && draft.isTagDoubtful !== true) return refuseLanguage(tag);
  return detectLanguage(text) ?? refuseLanguage(tag ?? '');
}

function refuseLanguage(tag: string): Refusal {
  return refuse('importLanguageUnknown', { language: tag.slice(0, 20) });
}

function stated<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [N in Name]?: string } {
  const text = value === undefined ? '' : tidyLine(value);
  return text === '' ? {} : ({ [name]: text } as { readonly [N in Name]?: string });
}

function takenFields(
  facts: Pick<ImportedEdition, 'headline' | 'breaking'>,
  blocks: readonly ImportBlock[],
): TakenField[] {
  const fields = Object.entries(facts).filter(([, value]) => value !== false);
  const taken = fields.map(([name]) => name as TakenField);
  return blocks.some((block) => block.type !== 'figure') ? [...taken, 'body'] : taken;
}
