import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** More markup than this is no article, and a hostile tree of it would hold up the newsroom. */
export const MARKUP_MAX_CHARS = 4_000_000;

/** Names are short; a pattern is not run over what is none. */
const TOKEN_MAX_CHARS = 60;

/** Parses a whole page as a browser would; scripts are text to it and never run. */
export function parsePage(markup: string): HtmlParent {
  return parse(markup, { scriptingEnabled: false });
}

/** Parses a piece of HTML that has no page around it. */
export function parsePiece(markup: string): HtmlParent {
  return parseFragment(markup, { scriptingEnabled: false });
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The value of an attribute, or an empty string. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** Whether one of the words of an attribute such as `class` or `itemprop` is this one. */
export function hasToken(element: HtmlElement, name: string, pattern: RegExp): boolean {
  return attribute(element, name)
    .split(/\s+/)
    .some((token) => token !== '' && token.length <= TOKEN_MAX_CHARS && pattern.test(token));
}

/** Every element below a node, in the order of the page. Walks without recursion, so that depth costs nothing. */
export function* elementsIn(root: HtmlParent): Generator<HtmlElement> {
  const waiting: HtmlNode[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
}

/** The first element below a node for which a test holds. */
export function findElement(
  root: HtmlParent,
  test: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const element of elementsIn(root)) if (test(element)) return element;
  return undefined;
}

/** Elements before which the text of a page breaks. */
const PARTING = new Set(['br', 'p', 'div', 'li', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'figcaption']);

/** The text below a node that a reader would see, as it stands in the source. */
export function textIn(root: HtmlNode | HtmlParent): string {
  const parts: string[] = [];
  const waiting: Array<HtmlNode | HtmlParent> = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if (PARTING.has(node.nodeName)) parts.push(' ');
    if (!('childNodes' in node) || node.nodeName === 'script' || node.nodeName === 'style') continue;
    for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return parts.join('');
}
