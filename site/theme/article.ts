import { createElement as h, type ReactNode } from 'react';
import { mediaIdsOf } from '#shared/editor/text.ts';
import { localized } from '#shared/model/language.ts';
import { articleAddress, homeAddress, sectionAddress, urlOf } from '../addresses.ts';
import type { ArticleSummary, LiveArticle } from '../model.ts';
import { isBreaking } from '../select.ts';
import { sayCount, sayOfficeTimes } from '../words/say.ts';
import { wordsOf } from '../words/words.ts';
import { renderBody } from './body.ts';
import { chat } from './chat.ts';
import { comments } from './comments.ts';
import { linkTo, type Page, type View } from './frame.ts';
import { notices } from './notices.ts';
import { storyList, when } from './stories.ts';

/** What stands around an article. */
export interface Surroundings {
  readonly related: readonly ArticleSummary[];
  /** The other editions of the story. */
  readonly translations: readonly ArticleSummary[];
}

/** The page of one edition. */
export function articlePage(view: View, article: LiveArticle, around: Surroundings): Page {
  const words = wordsOf(view.language);
  const address = articleAddress(article);
  const isRetracted = article.retracted !== null;
  return {
    title: article.headline,
    description: isRetracted ? words.retractedTitle : article.deck,
    address,
    alternates: around.translations.map((other) => ({
      language: other.language,
      address: articleAddress(other),
    })),
    isFront: false,
    section: article.sectionSlug,
    head: [
      ...facts(article),
      ...(isRetracted
        ? [h('meta', { key: 'robots', name: 'robots', content: 'noindex' })]
        : [...openGraph(view, article, address), jsonLd(view, article, address)]),
    ],
    main: h(
      'div',
      { className: 'columns' },
      notices(view),
      isRetracted ? retraction(view, article) : story(view, article),
      isRetracted ? null : comments(view, article, address),
      related(view, around.related),
      chat(view, address, article.editionId),
    ),
  };
}

/** What a read-back looks for: which revision this is, hash for hash. */
function facts(article: LiveArticle): ReactNode[] {
  const meta = (name: string, content: string) => h('meta', { key: name, name: `tribune:${name}`, content });
  return [
    meta('hash', article.hash),
    meta('revision', article.revisionId),
    meta('standing', article.retracted === null ? 'live' : 'retracted'),
  ];
}

function story(view: View, article: LiveArticle): ReactNode {
  const { language, newsroom } = view;
  const words = wordsOf(language);
  const part = (tag: string, name: string, text: string) =>
    text === '' ? null : h(tag, { className: name, 'data-part': name }, text);
  return h(
    'article',
    { className: 'story', 'data-edition': article.editionId },
    kicker(view, article),
    part('h1', 'headline', article.headline),
    part('p', 'deck', article.deck),
    h(
      'div',
      { className: 'meta' },
      part('p', 'byline', article.byline),
      part('p', 'dateline', article.dateline),
      h(
        'p',
        { className: 'times' },
        h(
          'time',
          { dateTime: article.firstPublishedAt },
          sayOfficeTimes(newsroom, language, article.firstPublishedAt),
        ),
        article.updatedAt === article.firstPublishedAt
          ? null
          : h('span', null, ` ${words.updated} `, when(view, article.updatedAt)),
      ),
      h(
        'p',
        { className: 'counters' },
        h('span', { 'data-views': article.views }, sayCount(language, words.views, article.views)),
        h('a', { href: '#comments' }, sayCount(language, words.comments, article.comments.length)),
      ),
    ),
    h(
      'div',
      { className: 'body', 'data-part': 'body' },
      renderBody(article.body, {
        images: article.images,
        link: (path) => (path.startsWith('data:') ? path : linkTo(view, path)),
        words,
        storyLinks: article.storyLinks,
      }),
    ),
    corrections(view, article),
  );
}

function kicker(view: View, article: LiveArticle): ReactNode {
  const words = wordsOf(view.language);
  const section = view.newsroom.sections.find(({ slug }) => slug === article.sectionSlug);
  return h(
    'p',
    { className: 'kicker' },
    isBreaking(article, view.now)
      ? h(
          'strong',
          { className: 'breaking' },
          article.breaking?.level === 'urgent' ? words.urgent : words.breaking,
        )
      : null,
    h(
      'a',
      { href: linkTo(view, sectionAddress(view.language, article.sectionSlug)) },
      section === undefined ? article.sectionSlug : localized(section.name, view.language),
    ),
  );
}

function corrections(view: View, article: LiveArticle): ReactNode {
  if (article.corrections.length === 0) return null;
  return h(
    'section',
    { className: 'corrections', 'aria-labelledby': 'corrections' },
    h('h2', { id: 'corrections' }, wordsOf(view.language).corrections),
    article.corrections.map(({ at, note }) => h('p', { key: at }, when(view, at), ' ', note)),
  );
}

function retraction(view: View, article: LiveArticle): ReactNode {
  const words = wordsOf(view.language);
  const at = article.retracted?.at ?? article.updatedAt;
  const reason = article.retracted?.reason ?? '';
  return h(
    'article',
    { className: 'story retracted' },
    h('p', { className: 'kicker' }, h('strong', { className: 'breaking' }, words.retractedTitle)),
    h('h1', { className: 'headline' }, article.headline),
    h('p', { className: 'times' }, `${words.retractedOn} `, when(view, at)),
    reason === '' ? null : h('p', { className: 'reason' }, reason),
    h('p', null, words.retractedText),
    h('p', null, h('a', { href: linkTo(view, homeAddress(view.language)) }, words.backToHome)),
  );
}

function related(view: View, stories: readonly ArticleSummary[]): ReactNode {
  if (stories.length === 0) return null;
  return h(
    'aside',
    { className: 'related', 'aria-labelledby': 'related' },
    h('h2', { id: 'related' }, wordsOf(view.language).relatedPosts),
    storyList(view, stories),
  );
}

/** The first picture of the text, in its largest width, for those who show a link to the page. */
function pictureUrl({ newsroom }: View, article: LiveArticle): string | undefined {
  const [first] = mediaIdsOf(article.body);
  const url = article.images.find(({ mediaId }) => mediaId === first)?.files.at(-1)?.url;
  return url === undefined || url.startsWith('data:') ? undefined : urlOf(newsroom, url);
}

function openGraph(view: View, article: LiveArticle, address: string): ReactNode[] {
  const { newsroom, language } = view;
  const image = pictureUrl(view, article);
  const facts: [string, string][] = [
    ['og:type', 'article'],
    ['og:title', article.headline],
    ['og:description', article.deck],
    ['og:url', urlOf(newsroom, address)],
    ['og:site_name', localized(newsroom.name, language)],
    ['og:locale', wordsOf(language).locale.replace('-', '_')],
    ['article:published_time', article.firstPublishedAt],
    ['article:modified_time', article.updatedAt],
    ['og:image', image ?? ''],
  ];
  return facts
    .filter(([, content]) => content !== '')
    .map(([property, content]) => h('meta', { key: property, property, content }));
}

function jsonLd(view: View, article: LiveArticle, address: string): ReactNode {
  const { newsroom, language } = view;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    description: article.deck,
    inLanguage: language,
    datePublished: article.firstPublishedAt,
    dateModified: article.updatedAt,
    author: article.byline === '' ? undefined : [{ '@type': 'Person', name: article.byline }],
    image: pictureUrl(view, article),
    publisher: { '@type': 'NewsMediaOrganization', name: localized(newsroom.name, language) },
    mainEntityOfPage: urlOf(newsroom, address),
    correction: article.corrections.map(({ note }) => note),
  };
  // No `<` in it: a headline cannot end the element.
  const __html = JSON.stringify(data).replaceAll('<', '\\u003c');
  return h('script', { key: 'json-ld', type: 'application/ld+json', dangerouslySetInnerHTML: { __html } });
}
