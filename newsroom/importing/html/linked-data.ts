import { attribute, elementsIn, type HtmlParent, textIn } from './html-tree.ts';

/** What a page tells search engines about its article. */
export interface LinkedData {
  readonly headline?: string | undefined;
  readonly author?: string | undefined;
  readonly section?: string | undefined;
  readonly published?: string | undefined;
}

/** Reads schema.org's article out of the page's JSON-LD; a block that is not JSON says nothing. */
export function readLinkedData(page: HtmlParent): LinkedData {
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'script' || !/ld\+json/i.test(attribute(element, 'type'))) continue;
    const article = findArticle(parsed(scriptText(element)));
    if (article === undefined) continue;
    return {
      headline: asText(article['headline']),
      author: names(article['author']),
      section: asText(first(article['articleSection'])),
      published: asText(article['datePublished']),
    };
  }
  return {};
}

type JsonObject = { readonly [key: string]: unknown };

function findArticle(data: unknown): JsonObject | undefined {
  const items = Array.isArray(data) ? data : isObject(data) ? [data, ...list(data['@graph'])] : [];
  return items
    .filter(isObject)
    .find((item) => list(item['@type']).some((type) => String(type).endsWith('Article')));
}

function names(author: unknown): string | undefined {
  const all = list(author).map((one) => asText(isObject(one) ? one['name'] : one));
  const known = all.filter((name) => name !== undefined);
  return known.length === 0 ? undefined : known.join(', ');
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function first(value: unknown): unknown {
  return list(value)[0];
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined; // broken JSON-LD is common and the page says the same in its markup
  }
}

/** `textIn` passes over scripts, so the text of this one is read from its children. */
function scriptText(script: HtmlParent): string {
  return script.childNodes.map((node) => textIn(node)).join('');
}
