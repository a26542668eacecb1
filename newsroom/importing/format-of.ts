import { type Refusal, refuse } from '#shared/model/refusal.ts';
import type { ImportFile, ImportFormat } from './import-reading.ts';

const BY_EXTENSION: ReadonlyMap<string, ImportFormat> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['docx', 'docx'],
  ['json', 'ninjs'],
  ['ninjs', 'ninjs'],
  ['txt', 'text'],
  ['text', 'text'],
]);

const PEEKED_BYTES = 2048;

/**
 * The format of a file by its name, and of a text by how it begins: a saved page named `.txt` is still a page. An
 * archive is a Word document whatever its name; a known name on other bytes is a broken file.
 */
export function formatOf(file: ImportFile): ImportFormat | Refusal {
  const extension = /\.([^./\\]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const named = BY_EXTENSION.get(extension);
  const isArchive = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b && (file.bytes[2] ?? 0) < 9;
  if (isArchive) return named === undefined && extension !== '' ? unknown(extension) : 'docx';
  if (named === 'docx') return refuse('importBroken');
  if (named === undefined && extension !== '') return unknown(extension);
  return named === undefined || named === 'text' ? formatByStart(file.bytes) : named;
}

/** The encoding that an HTML page names in its head, for pages that are not in Unicode. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(peek(bytes))?.[1];
}

function formatByStart(bytes: Uint8Array): ImportFormat {
  const start = peek(bytes).trimStart();
  if (/^<(?:!doctype html|html|head|body|article|\?xml[^>]*\?>\s*<(?:!doctype html|html))[\s>]/i.test(start))
    return 'html';
  if (/^---[ \t]*\r?\n[\w-]+[ \t]*:/.test(start)) return 'markdown';
  return /^\{\s*"/.test(start) ? 'ninjs' : 'text';
}

function peek(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, PEEKED_BYTES)).replace(/^ï»¿/, '');
}

function unknown(extension: string): Refusal {
  return refuse('importUnknownFormat', { extension: extension.slice(0, 12) });
}
