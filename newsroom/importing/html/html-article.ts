import type { IsFurniture } from './html-blocks.ts';
import {
  attribute,
  elementsIn,
  findElement,
  hasToken,
  type HtmlElement,
  type HtmlParent,
} from './html-tree.ts';

/** Names that sites give to the element that holds an article's text. */
const TEXT_CLASS =
  /^(?:(?:entry|post|article|story|single|td-post|news)[-_]{1,2}(?:content|body|text)|articlebody|storybody)$/i;

/** Names that sites give to what stands around it. */
const FURNITURE_CLASS =
  /^(?!has-|no-|with-|is-)(?:[a-z]+[-_])*(?:nav|navbar|navigation|menu|sidebar|related|recommended|comments?|commentlist|respond|reply|share|sharing|sharedaddy|social|newsletter|subscribe|breadcrumbs?|advert|advertisement|ads?|promo|cookies?|footer|masthead|popup|modal|chat|widget|tagcloud|tags|counters?|views|pagination|skip-link|motto|tagline)(?:[-_][a-z0-9]+)*$/i;

/** The share of a text that an element must hold to be the text itself, whatever it is called. */
const MOST = 0.5;

/** An article's place in a page. */
export interface FoundArticle {
  /** All that belongs to the article, with its headline. */
  readonly root: HtmlParent;
  /** The element that holds its words. */
  readonly text: HtmlParent;
  readonly isFurniture: IsFurniture;
}

/** Finds the article. Of several the longest counts: the cards of related stories are articles too. */
export function findArticle(page: HtmlParent): FoundArticle {
  const sizes = measure(page);
  const prose = (element: HtmlParent) => sizes.get(element)?.prose ?? 0;
  const longest = (below: HtmlParent, test: (element: HtmlElement) => boolean) => {
    let best: HtmlElement | undefined;
    for (const element of elementsIn(below)) {
      if (test(element) && (best === undefined || prose(element) > prose(best))) best = element;
    }
    return best;
  };
  const root = longest(page, isArticle) ?? longest(page, isMain) ?? findElement(page, isBody) ?? page;
  const inner = longest(root, isText);
  const text = inner !== undefined && prose(inner) >= prose(root) * MOST ? inner : root;
  return { root, text, isFurniture: furnitureTest(sizes, text) };
}

function isArticle(element: HtmlElement): boolean {
  return element.tagName === 'article' || hasToken(element, 'itemtype', /Article$/);
}

function isMain(element: HtmlElement): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main';
}

function isBody(element: HtmlElement): boolean {
  return element.tagName === 'body';
}

function isText(element: HtmlElement): boolean {
  return hasToken(element, 'itemprop', /^articleBody$/i) || hasToken(element, 'class', TEXT_CLASS);
}

/** Tells by its name whether an element is furniture; what holds most of the text never is. */
function furnitureTest(sizes: ReadonlyMap<HtmlParent, Size>, text: HtmlParent): IsFurniture {
  const whole = sizes.get(text)?.all ?? 0;
  return (element) => {
    const size = sizes.get(element) ?? { all: 0, prose: 0 };
    const isNamedSo = hasToken(element, 'class', FURNITURE_CLASS) || hasToken(element, 'id', FURNITURE_CLASS);
    if (isNamedSo) return size.all < whole * MOST || size.prose === 0;
    return element.tagName === 'header' && size.all < whole * MOST && !hasHeadline(element);
  };
}

function hasHeadline(element: HtmlElement): boolean {
  return findElement(element, ({ tagName }) => tagName === 'h1') !== undefined;
}

/** How many characters of text an element holds, and how many of them in paragraphs: menus and lists have none. */
interface Size {
  all: number;
  prose: number;
}

/** The sizes of all elements in one pass from the leaves up, however deep the tree is. */
function measure(page: HtmlParent): ReadonlyMap<HtmlParent, Size> {
  const sizes = new Map<HtmlParent, Size>();
  const sizeOf = (element: HtmlParent) => {
    const known = sizes.get(element) ?? { all: 0, prose: 0 };
    sizes.set(element, known);
    return known;
  };
  for (const element of [...elementsIn(page)].reverse()) {
    const own = sizeOf(element);
    for (const child of element.childNodes) {
      if (child.nodeName === '#text' && 'value' in child) own.all += child.value.trim().length;
    }
    if (element.tagName === 'p') own.prose = own.all;
    if (element.parentNode === null) continue;
    const parent = sizeOf(element.parentNode);
    parent.all += own.all;
    parent.prose += own.prose;
  }
  return sizes;
}
