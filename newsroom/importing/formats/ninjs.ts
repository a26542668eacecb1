import { type Refusal, refuse } from '#shared/model/refusal.ts';
import { type ImportBlock, tidyLine } from '../blocks.ts';
import { nameOf } from '../byline.ts';
import { readInstant } from '../dates.ts';
import { isBreakingLabel } from '../furniture.ts';
import { htmlBlocks } from '../html/html-blocks.ts';
import { Leavings } from '../leavings.ts';
import { parsePiece, textIn } from '../html/html-tree.ts';
import type { ImportDraft } from '../import-reading.ts';
import { readPlainParagraphs } from './plain-text.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** The urgency of a flash in IPTC's scale of nine. */
const FLASH = 1;

/**
 * Reads one item of IPTC's ninjs. Versions 1 to 3 differ in case and in shape (`body_xhtml`, `bodies`, `firstCreated`),
 * so names are compared in lower case and both shapes are looked for.
 */
export function readNinjs(text: string): ImportDraft | Refusal {
  const parsed = parse(text);
  if (parsed === undefined) return refuse('importBroken');
  if (!isObject(parsed)) return refuse('importUnknownFormat');
  const item = new Map(Object.entries(parsed).map(([key, value]) => [key.toLowerCase(), value]));
  if (!isNinjs(item)) return refuse('importUnknownFormat');
  if (item.get('pubstatus') === 'canceled') return refuse('importWithdrawn');
  const leavings = new Leavings();
  leaveTheRest(item, leavings);
  const description = pick(item, 'descriptions', 'description');
  const by =
    textOf(item.get('by')) ?? textOf(item.get('byline')) ?? authors(item.get('people') ?? item.get('person'));
  return {
    headline: plain(pick(item, 'headlines', 'headline')) ?? textOf(item.get('title')),
    deck: plain(description),
    byline: by === undefined ? undefined : nameOf(by),
    dateline: textOf(item.get('located')),
    sectionName: sectionOf(item),
    publishedAt: firstInstant(item, ['contentcreated', 'firstcreated', 'versioncreated']),
    slug: textOf(item.get('slugline')),
    languageTag: textOf(item.get('language')),
    breaking:
      item.get('urgency') === FLASH || named(item.get('genres') ?? item.get('genre')).some(isBreakingLabel),
    blocks: bodyOf(pick(item, 'bodies', 'body'), leavings),
    left: leavings.list,
  };
}

function isNinjs(item: ReadonlyMap<string, unknown>): boolean {
  const isKnown = (key: string) => /^(?:headlines?|bodies|body_.+|uri|title)$/.test(key);
  return [...item.keys()].some(isKnown);
}

/** What an editor must know about and the story has no place for. */
function leaveTheRest(item: ReadonlyMap<string, unknown>, leavings: Leavings): void {
  const embargo = textOf(item.get('embargoeduntil')) ?? textOf(item.get('embargoed'));
  if (embargo !== undefined) leavings.leave(embargo, 'importEmbargoLeft');
  const status = textOf(item.get('pubstatus'));
  if (status !== undefined && status !== 'usable')
    leavings.leave(`pubStatus: ${status}`, 'importEmbargoLeft');
  const note = textOf(item.get('ednote'));
  if (note !== undefined) leavings.leave(`edNote: ${note}`, 'importFieldLeft');
  for (const rendition of objects(item.get('renditions'))) {
    leavings.leave(textOf(rendition['name']) ?? textOf(rendition['href']) ?? 'rendition', 'importImageLeft');
  }
  for (const name of named(item.get('associations'))) leavings.leave(name, 'importImageLeft');
}

interface Wording {
  readonly value: string;
  readonly isMarkup: boolean;
}

/**
 * The main wording of a field: of a list of them the one without a special role, and marked-up rather than plain;
 * else `name`, `name_xhtml`, `name_html` or `name_text` of the first version.
 */
function pick(item: ReadonlyMap<string, unknown>, list: string, name: string): Wording | undefined {
  const wordings = objects(item.get(list)).flatMap((one) => {
    const value = textOf(one['value']);
    const kind = textOf(one['contentType']) ?? textOf(one['contenttype']) ?? '';
    const isMain = /^(?:main|default|full)?$/i.test(textOf(one['role']) ?? '');
    return value === undefined ? [] : [{ value, isMarkup: isMarkup(kind, value), isMain }];
  });
  const ranked = wordings.toSorted((a, b) => rank(b) - rank(a));
  if (ranked[0] !== undefined) return ranked[0];
  for (const key of [`${name}_xhtml`, `${name}_html`, `${name}_text`, name]) {
    const value = textOf(item.get(key));
    if (value !== undefined) return { value, isMarkup: isMarkup(key.endsWith('html') ? 'html' : key, value) };
  }
  return undefined;
}

function rank(wording: { readonly isMain: boolean; readonly isMarkup: boolean }): number {
  return (wording.isMain ? 2 : 0) + (wording.isMarkup ? 1 : 0);
}

function isMarkup(kind: string, value: string): boolean {
  return (
    /html/i.test(kind) || (!/plain|_text$/i.test(kind) && /<(?:p|br|div|h[1-6]|ul|ol)[\s/>]/i.test(value))
  );
}

function bodyOf(body: Wording | undefined, leavings: Leavings): ImportBlock[] {
  if (body === undefined) return [];
  return body.isMarkup ? htmlBlocks(parsePiece(body.value), leavings) : readPlainParagraphs(body.value);
}

function plain(wording: Wording | undefined): string | undefined {
  if (wording === undefined) return undefined;
  return tidyLine(wording.isMarkup ? textIn(parsePiece(wording.value)) : wording.value);
}

/** The subject that is a section if one is said to be, else the first that has a name. */
function sectionOf(item: ReadonlyMap<string, unknown>): string | undefined {
  const subjects = objects(item.get('subjects') ?? item.get('subject'));
  const section = subjects.find((subject) => /section|category|desk/i.test(textOf(subject['rel']) ?? ''));
  return textOf((section ?? subjects.find((subject) => textOf(subject['name']) !== undefined))?.['name']);
}

function authors(people: unknown): string | undefined {
  const isAuthor = (person: JsonObject) => /author|creator|writer/i.test(textOf(person['rel']) ?? '');
  const names = named(objects(people).filter(isAuthor));
  return names.length === 0 ? undefined : names.join(', ');
}

function firstInstant(item: ReadonlyMap<string, unknown>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const instant = readInstant(textOf(item.get(key)) ?? '');
    if (instant !== undefined) return instant;
  }
  return undefined;
}

function named(list: unknown): readonly string[] {
  return objects(list).flatMap((one) => textOf(one['name']) ?? []);
}

/** The objects in a list, or those that an object of version 1 holds by name. */
function objects(list: unknown): readonly JsonObject[] {
  if (Array.isArray(list)) return list.filter(isObject);
  return isObject(list)
    ? Object.entries(list).flatMap(([name, one]) => (isObject(one) ? [{ name, ...one }] : []))
    : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
