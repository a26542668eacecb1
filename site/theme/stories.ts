import { createElement as h, type ReactNode } from 'react';
import { localized } from '#shared/model/language.ts';
import { articleAddress } from '../addresses.ts';
import type { ArticleSummary } from '../model.ts';
import { isBreaking } from '../select.ts';
import { sayInstant } from '../words/say.ts';
import { wordsOf } from '../words/words.ts';
import { picture } from './body.ts';
import { linkTo, type View } from './frame.ts';

/** How much of a story a front shows. */
export interface TeaserOptions {
  readonly level: 'h2' | 'h3';
  readonly hasSection: boolean;
  /** How wide the picture stands, as browsers ask for it, and whether it is the page's first; undefined for none. */
  readonly picture?: { readonly sizes: string; readonly isFirst?: boolean };
}

/** A story on a front: label, headline, deck, byline and time; the headline is the link. */
export function teaser(view: View, story: ArticleSummary, options: TeaserOptions): ReactNode {
  const words = wordsOf(view.language);
  const section = view.newsroom.sections.find(({ slug }) => slug === story.sectionSlug);
  const isLabelled = isBreaking(story, view.now);
  return h(
    'article',
    { key: story.editionId, className: 'teaser' },
    options.picture === undefined || story.picture === null
      ? null
      : picture(story.picture, story.picture.alt, (path) => linkTo(view, path), options.picture),
    isLabelled || options.hasSection
      ? h(
          'p',
          { className: 'kicker' },
          isLabelled
            ? h(
                'strong',
                { className: 'breaking' },
                story.breaking?.level === 'urgent' ? words.urgent : words.breaking,
              )
            : null,
          options.hasSection && section !== undefined ? localized(section.name, view.language) : null,
        )
      : null,
    h(options.level, null, h('a', { href: linkTo(view, articleAddress(story)) }, story.headline)),
    story.deck === '' ? null : h('p', { className: 'deck' }, story.deck),
    h(
      'p',
      { className: 'times' },
      story.byline === '' ? null : h('span', { className: 'byline' }, story.byline),
      when(view, story.firstPublishedAt),
    ),
  );
}

/** Headlines with their time, one under the other. */
export function storyList(view: View, stories: readonly ArticleSummary[]): ReactNode {
  return h(
    'ul',
    { className: 'stories' },
    stories.map((story) =>
      h(
        'li',
        { key: story.editionId },
        h('a', { href: linkTo(view, articleAddress(story)) }, story.headline),
        h('span', { className: 'times' }, when(view, story.firstPublishedAt)),
      ),
    ),
  );
}

/** An instant in the newspaper's clock. */
export function when(view: View, at: string): ReactNode {
  return h('time', { dateTime: at }, sayInstant(view.newsroom, view.language, at));
}
