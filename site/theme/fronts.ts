import { createElement as h, Fragment, type ReactNode } from 'react';
import { direction, localized, type Language } from '#shared/model/language.ts';
import { articleAddress, homeAddress, sectionAddress } from '../addresses.ts';
import type { ArticleSummary, SiteSection } from '../model.ts';
import { wordsOf } from '../words/words.ts';
import { chat } from './chat.ts';
import { linkTo, type Page, type View } from './frame.ts';
import { notices } from './notices.ts';
import { storyList, teaser } from './stories.ts';

/** What the front page of a language shows. */
export interface Front {
  readonly breaking: readonly ArticleSummary[];
  readonly lead: ArticleSummary | undefined;
  readonly seconds: readonly ArticleSummary[];
  readonly latest: readonly ArticleSummary[];
  readonly sections: readonly {
    readonly section: SiteSection;
    readonly stories: readonly ArticleSummary[];
  }[];
}

const LEAD_PICTURE = { sizes: '(min-width: 60rem) 36rem, 100vw', isFirst: true };
const COLUMN_PICTURE = { sizes: '(min-width: 60rem) 18rem, (min-width: 40rem) 50vw, 100vw' };
const SECTION_PICTURE = { sizes: '(min-width: 48rem) 46rem, 100vw', isFirst: true };

/** The front page of a language. */
export function homePage(view: View, front: Front): Page {
  const { newsroom, language } = view;
  const words = wordsOf(language);
  const address = homeAddress(language);
  const { lead } = front;
  return {
    title: localized(newsroom.name, language),
    description: localized(newsroom.description, language),
    address,
    alternates: sameInOthers(view, homeAddress),
    isFront: true,
    main: h(
      Fragment,
      null,
      h('h1', { className: 'unseen' }, localized(newsroom.name, language)),
      breakingStrip(view, front.breaking),
      lead === undefined
        ? h('p', { className: 'none' }, words.nothingYet)
        : h(
            'div',
            { className: 'grid' },
            h(
              'div',
              { className: lead.picture === null ? 'top' : 'top pictured' },
              h(
                'div',
                { className: 'lead' },
                teaser(view, lead, { level: 'h2', hasSection: true, picture: LEAD_PICTURE }),
              ),
              front.seconds.map((story) => teaser(view, story, { level: 'h2', hasSection: true })),
            ),
            front.latest.length === 0
              ? null
              : h(
                  'aside',
                  { className: 'latest', 'aria-labelledby': 'latest' },
                  h('h2', { id: 'latest' }, words.latest),
                  storyList(view, front.latest),
                ),
            h(
              'div',
              { className: 'blocks' },
              front.sections.map(({ section, stories }) => sectionBlock(view, section, stories)),
            ),
          ),
      notices(view),
      chat(view, address),
    ),
  };
}

/** The page of a section: its newest stories. */
export function sectionPage(view: View, section: SiteSection, stories: readonly ArticleSummary[]): Page {
  const words = wordsOf(view.language);
  const name = localized(section.name, view.language);
  return {
    title: name,
    description: `${name} · ${localized(view.newsroom.name, view.language)}`,
    address: sectionAddress(view.language, section.slug),
    alternates: sameInOthers(view, (language) => sectionAddress(language, section.slug)),
    isFront: true,
    section: section.slug,
    main: h(
      'div',
      { className: 'section' },
      h('h1', null, name),
      stories.length === 0
        ? h('p', { className: 'none' }, words.nothingYet)
        : stories.map((story, index) =>
            teaser(view, story, {
              level: 'h2',
              hasSection: false,
              ...(index === 0 ? { picture: SECTION_PICTURE } : {}),
            }),
          ),
    ),
  };
}

/** The page for an address at which there is none. */
export function notFoundPage(view: View): Page {
  const words = wordsOf(view.language);
  return {
    title: words.notFoundTitle,
    description: '',
    address: null,
    alternates: sameInOthers(view, homeAddress),
    isFront: true,
    head: h('meta', { name: 'robots', content: 'noindex' }),
    main: h(
      'div',
      { className: 'section' },
      h('h1', null, words.notFoundTitle),
      h('p', null, words.notFoundText),
      h('p', null, h('a', { href: linkTo(view, homeAddress(view.language)) }, words.backToHome)),
    ),
  };
}

/** The root of the site, where a reader chooses a language. */
export function chooserPage(view: View): Page {
  const { newsroom } = view;
  return {
    title: localized(newsroom.name, view.language),
    description: localized(newsroom.description, view.language),
    address: '/',
    alternates: newsroom.languages.map((language) => ({ language, address: homeAddress(language) })),
    isFront: true,
    main: h(
      'div',
      { className: 'chooser' },
      h('h1', null, wordsOf(view.language).chooseLanguage),
      h(
        'ul',
        null,
        newsroom.languages.map((language) =>
          h(
            'li',
            { key: language, lang: language, dir: direction(language) },
            h(
              'a',
              { href: linkTo(view, homeAddress(language)), hrefLang: language },
              wordsOf(language).languageName,
            ),
            h('span', null, localized(newsroom.name, language)),
          ),
        ),
      ),
    ),
  };
}

function breakingStrip(view: View, stories: readonly ArticleSummary[]): ReactNode {
  if (stories.length === 0) return null;
  const words = wordsOf(view.language);
  return h(
    'section',
    { className: 'strip', 'aria-label': words.breaking },
    stories.map((story) =>
      h(
        'p',
        { key: story.editionId },
        h(
          'strong',
          { className: 'breaking' },
          story.breaking?.level === 'urgent' ? words.urgent : words.breaking,
        ),
        h('a', { href: linkTo(view, articleAddress(story)) }, story.headline),
      ),
    ),
  );
}

/** A column of the front: the section's newest story whole, the next ones as headlines. */
function sectionBlock(view: View, section: SiteSection, stories: readonly ArticleSummary[]): ReactNode {
  const [first, ...others] = stories;
  return h(
    'section',
    { key: section.slug, className: 'block', 'aria-labelledby': `section-${section.slug}` },
    h(
      'h2',
      { id: `section-${section.slug}` },
      h(
        'a',
        { href: linkTo(view, sectionAddress(view.language, section.slug)) },
        localized(section.name, view.language),
      ),
    ),
    first === undefined
      ? null
      : teaser(view, first, { level: 'h3', hasSection: false, picture: COLUMN_PICTURE }),
    others.length === 0 ? null : storyList(view, others),
  );
}

function sameInOthers(view: View, address: (language: Language) => string): Page['alternates'] {
  return view.newsroom.languages
    .filter((language) => language !== view.language)
    .map((language) => ({ language, address: address(language) }));
}
