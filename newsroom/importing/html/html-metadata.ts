import { tidyLine } from '../blocks.ts';
import { isBreakingLabel } from '../furniture.ts';
import {
  attribute,
  elementsIn,
  findElement,
  hasToken,
  type HtmlElement,
  type HtmlParent,
  textIn,
} from './html-tree.ts';
import { readLinkedData } from './linked-data.ts';

/** What a page states about its article, each as it is written there. */
export interface PageFacts {
  readonly headline?: string | undefined;
  readonly deck?: string | undefined;
  readonly byline?: string | undefined;
  readonly dateline?: string | undefined;
  readonly sectionName?: string | undefined;
  readonly published?: string | undefined;
  readonly languageTag?: string | undefined;
  readonly breaking: boolean;
}

const DECK =
  /^(?:standfirst|deck|dek|subtitle|sub-?headline|article[-_]{1,2}(?:deck|lead|summary)|chapo|chapeau)$/i;
const BYLINE =
  /^(?:by-?line|author|article[-_]{1,2}author|entry-author|post-author|author-name|signature|auteur)$/i;
const DATELINE = /^(?:dateline|article[-_]{1,2}dateline)$/i;
const SECTION =
  /^(?:section(?:-name)?|kicker|category|rubrique|article[-_]{1,2}section|entry-category|eyebrow)$/i;
const LABEL = /^(?:breaking(?:[-_].*)?|label|badge|tag|flag|urgent|kicker|eyebrow)$/i;
const LABEL_MAX_CHARS = 30;

/** Gathers what a page states: what a reader sees first, then what it tells machines. */
export function readMetadata(page: HtmlParent, root: HtmlParent): PageFacts {
  const meta = metaTags(page);
  const linked = readLinkedData(page);
  const seen = (pattern: RegExp) =>
    shortText(findElement(root, (element) => hasToken(element, 'class', pattern)));
  const item = (name: RegExp) =>
    shortText(findElement(root, (element) => hasToken(element, 'itemprop', name)));
  const time = findElement(
    root,
    (element) => element.tagName === 'time' && attribute(element, 'datetime') !== '',
  );
  const author = findElement(root, (element) => hasToken(element, 'rel', /^author$/i));
  const html = findElement(page, (element) => element.tagName === 'html');
  return {
    headline: headlineOf(page, root) ?? linked.headline ?? meta.get('og:title') ?? titleOf(page),
    deck: seen(DECK) ?? item(/^(?:description|alternativeHeadline)$/i),
    byline: seen(BYLINE) ?? item(/^author$/i) ?? shortText(author) ?? linked.author ?? meta.get('author'),
    dateline: seen(DATELINE),
    sectionName: seen(SECTION) ?? linked.section ?? meta.get('article:section'),
    published:
      meta.get('article:published_time') ?? linked.published ?? (time && attribute(time, 'datetime')),
    languageTag: (html && attribute(html, 'lang')) || meta.get('og:locale'),
    breaking: hasBreakingLabel(root),
  };
}

/** The first headline of the article; of a page without an article, the one that the page's title repeats. */
function headlineOf(page: HtmlParent, root: HtmlParent): string | undefined {
  const isHeadline = (element: HtmlElement) => element.tagName === 'h1' && tidyLine(textIn(element)) !== '';
  const title = titleOf(page) ?? '';
  const all = [...elementsIn(root)].filter(isHeadline).map((element) => tidyLine(textIn(element)));
  const outside = [...elementsIn(page)].filter(isHeadline).map((element) => tidyLine(textIn(element)));
  return all.find((text) => title.includes(text)) ?? all[0] ?? outside.find((text) => title.includes(text));
}

/** The page's title without the name of the site after it. */
function titleOf(page: HtmlParent): string | undefined {
  const title = findElement(page, (element) => element.tagName === 'title');
  const text = title === undefined ? '' : tidyLine(textIn(title)).replace(/\s+[|–—·-]\s+[^|–—·]{1,40}$/u, '');
  return text === '' ? undefined : text;
}

function metaTags(page: HtmlParent): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const element of elementsIn(page)) {
    const name = (attribute(element, 'property') || attribute(element, 'name')).toLowerCase();
    const content = tidyLine(attribute(element, 'content'));
    if (element.tagName === 'meta' && name !== '' && content !== '' && !tags.has(name))
      tags.set(name, content);
  }
  return tags;
}

function hasBreakingLabel(root: HtmlParent): boolean {
  const isLabel = (element: HtmlElement) =>
    hasToken(element, 'class', LABEL) &&
    textIn(element).length <= LABEL_MAX_CHARS &&
    isBreakingLabel(textIn(element));
  return findElement(root, isLabel) !== undefined;
}

function shortText(element: HtmlElement | undefined): string | undefined {
  const text = element === undefined ? '' : tidyLine(textIn(element));
  return text === '' || text.length > 600 ? undefined : text;
}
