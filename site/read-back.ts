import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { fieldText } from '#shared/editor/elements/element.ts';
import { findElement } from '#shared/editor/elements/elements.ts';
import { mediaIdsOf } from '#shared/editor/text.ts';
import type { DocNode, RevisionContent } from '#shared/editor/content.ts';
import { textAttribute } from './attribute.ts';

/** What a page in the folder says that it is, and the text that it shows. */
export interface PublishedPage {
  readonly hash: string;
  readonly revisionId: string;
  readonly standing: 'live' | 'retracted';
  /** The words of headline, deck, byline, dateline and body, one blank between words. */
  readonly text: string;
}

/** Reads a page back as a reader's browser would; null when there is none. */
export async function readPublished(folder: string, path: string): Promise<PublishedPage | null> {
  let html: string;
  try {
    html = await readFile(join(folder, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const document = parse(html);
  const facts = new Map(
    elements(document)
      .filter((element) => element.tagName === 'meta')
      .map((element) => [attribute(element, 'name'), attribute(element, 'content')]),
  );
  const text = elements(document)
    .filter((element) => attribute(element, 'data-part') !== undefined)
    .map(textOf)
    .join(' ');
  return {
    hash: facts.get('tribune:hash') ?? '',
    revisionId: facts.get('tribune:revision') ?? '',
    standing: facts.get('tribune:standing') === 'retracted' ? 'retracted' : 'live',
    text: oneBlank(text),
  };
}

/** What `readPublished` finds on a page that shows exactly this content. */
export function articleTextOf(content: RevisionContent): string {
  const { headline, deck, byline, dateline, body } = content;
  return oneBlank([headline, deck, byline, dateline, bodyText(body)].join(' '));
}

/** In the order in which a page has them. */
const FIGURE_TEXTS = ['alt', 'caption', 'credit'] as const;

function bodyText(node: DocNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return ' ';
  if (node.type === 'figure') {
    return mediaIdsOf(node).length === 0
      ? ''
      : ` ${FIGURE_TEXTS.map((name) => textAttribute(node, name)).join(' ')} `;
  }
  const element = findElement(node);
  if (element?.isForReaders(node) === false) return '';
  const fields = (stands: 'before' | 'after') =>
    (element?.fields ?? [])
      .filter((field) => field.stands === stands)
      .map(({ name }) => fieldText(node, name));
  const text = (node.content ?? []).map(bodyText).join('');
  return node.type === 'doc' ? text : ` ${[...fields('before'), text, ...fields('after')].join(' ')} `;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const INLINE = new Set(['a', 'b', 'strong', 'i', 'em', 'bdi', 'span', 'time']);

function elements(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elements)] : own;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const inner = node.childNodes.map(textOf).join('');
  if (!('tagName' in node) || INLINE.has(node.tagName)) return inner;
  return ` ${node.tagName === 'img' ? (attribute(node, 'alt') ?? '') : inner} `;
}

const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;

/** Half a character and U+0000 cannot stand on a page; everything else does. */
const oneBlank = (text: string) =>
  text.toWellFormed().replaceAll('\u0000', '').replaceAll(/\s+/gu, ' ').trim();
