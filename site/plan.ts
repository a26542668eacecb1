import type { EditionId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import {
  articleAddress,
  articlePath,
  breakingAddress,
  feedAddress,
  homeAddress,
  pathOf,
  sectionAddress,
} from './addresses.ts';
import { breakingJson, feed, robots, sitemap } from './feeds.ts';
import { keyOf } from './key.ts';
import type { ArticleSummary, LiveArticle, SiteState } from './model.ts';
import { breakingIn, inSection, isBreaking, relatedTo, select, type Selection } from './select.ts';
import { articlePage } from './theme/article.ts';
import { renderPage, type View } from './theme/frame.ts';
import { chooserPage, homePage, notFoundPage, sectionPage, type Front } from './theme/fronts.ts';
import { themeStamp } from './theme/stamp.ts';
import { dayOf, sayReplyTime } from './words/say.ts';

/** What the generator reads when it makes a file, and only then. */
export interface SiteSources {
  article(editionId: EditionId): Promise<LiveArticle>;
  /** The bytes of a file that an image names, by its path below the site's root. */
  media(path: string): Promise<Uint8Array>;
}

/** A file that the site has to have. Files with the same key have the same bytes. */
export interface PlannedFile {
  readonly path: string;
  readonly key: string;
  render(sources: SiteSources): Promise<string | Uint8Array> | string | Uint8Array;
}

const FEED_STORIES = 30;
const SECTION_STORIES = 60;
/** Beside a lead with a picture, and around one without. */
const SECOND_STORIES = { beside: 3, around: 4 };
const LATEST_STORIES = 8;
const BLOCK_STORIES = 3;

/**
 * Every file of the site in the order in which it has to be written: what pages need before the pages, articles before
 * the fronts that link to them. The key of a file is made of all that goes into it, so writing only what has another
 * key gives the bytes of a full build.
 */
export function planSite(state: SiteState): readonly PlannedFile[] {
  const selection = select(state);
  return [
    ...state.assets.files.map((file) => ({ path: file.path, key: file.path, render: () => file.bytes })),
    ...mediaFiles(state),
    ...articleFiles(state, selection),
    ...state.newsroom.languages.flatMap((language) => frontFiles(state, selection, language)),
    chooser(state),
    ...wholeSite(state, selection),
  ];
}

function mediaFiles({ articles }: SiteState): PlannedFile[] {
  const paths = new Set(articles.flatMap((article) => article.mediaPaths));
  return [...paths].map((path) => ({ path, key: path, render: (sources) => sources.media(path) }));
}

function articleFiles(state: SiteState, selection: Selection): PlannedFile[] {
  const languages = new Set(state.articles.map((article) => article.language));
  return [...languages].flatMap((language) => {
    const view = viewOf(state, language);
    const base = frameKey(view);
    return state.articles
      .filter((article) => article.language === language)
      .map((article) => articleFile(view, base, selection, article));
  });
}

function articleFile(view: View, base: string, selection: Selection, article: ArticleSummary): PlannedFile {
  const related = article.retracted === null ? relatedTo(selection, article) : [];
  const translations = selection.translations.get(article.storyId) ?? [];
  return {
    path: articlePath(article),
    key: keyOf(
      base,
      article,
      isBreaking(article, view.now),
      related.map((other) => [articleAddress(other), other.headline, other.firstPublishedAt]),
      translations.map(articleAddress),
    ),
    async render(sources) {
      const whole = await sources.article(article.editionId);
      return renderPage(view, articlePage(view, whole, { related, translations }));
    },
  };
}

function frontFiles(state: SiteState, selection: Selection, language: Language): PlannedFile[] {
  const { newsroom, now } = state;
  const view = viewOf(state, language);
  const base = frameKey(view);
  const today = dayOf(newsroom, now);
  const all = selection.byLanguage.get(language) ?? [];
  const front = frontOf(state, selection, language);
  const breaking = breakingIn(selection, language, now);
  const newest = all.slice(0, FEED_STORIES);
  const shown = (stories: readonly ArticleSummary[]) =>
    stories.map((story) => [teaserFacts(story), isBreaking(story, now)]);
  return [
    ...newsroom.sections.map((section) => {
      const stories = inSection(selection, language, section.slug).slice(0, SECTION_STORIES);
      return {
        path: pathOf(sectionAddress(language, section.slug)),
        key: keyOf(base, today, section, shown(stories)),
        render: () => renderPage(view, sectionPage(view, section, stories)),
      };
    }),
    {
      path: pathOf(homeAddress(language)),
      key: keyOf(base, today, frontStories(front).map(shown)),
      render: () => renderPage(view, homePage(view, front)),
    },
    {
      path: `${language}/404.html`,
      key: keyOf(base, today),
      render: () => renderPage(view, notFoundPage(view)),
    },
    {
      path: pathOf(feedAddress(language)),
      key: keyOf(base, newest.map(teaserFacts)),
      render: () => feed(newsroom, language, newest),
    },
    {
      path: pathOf(breakingAddress(language)),
      key: keyOf(base, breaking.map(teaserFacts)),
      render: () => breakingJson(newsroom, breaking),
    },
  ];
}

function chooser(state: SiteState): PlannedFile {
  const view = viewOf(state, state.newsroom.mainLanguage);
  return {
    path: 'index.html',
    key: keyOf(frameKey(view), dayOf(state.newsroom, state.now)),
    render: () => renderPage(view, chooserPage(view)),
  };
}

function wholeSite({ newsroom, assets }: SiteState, selection: Selection): PlannedFile[] {
  const stamp = themeStamp(assets);
  const addresses = [...selection.translations.values()].map((editions) =>
    editions.map((edition) => [articleAddress(edition), edition.updatedAt]),
  );
  return [
    {
      path: 'sitemap.xml',
      key: keyOf(stamp, newsroom.baseUrl, newsroom.languages, newsroom.sections, addresses),
      render: () => sitemap(newsroom, selection),
    },
    { path: 'robots.txt', key: keyOf(stamp, newsroom.baseUrl), render: () => robots(newsroom) },
  ];
}

function frontOf({ newsroom, now }: SiteState, selection: Selection, language: Language): Front {
  const all = selection.byLanguage.get(language) ?? [];
  const breaking = breakingIn(selection, language, now);
  const lead = breaking[0] ?? all.find((story) => story.picture !== null) ?? all[0];
  // The strip above the lead has the other breaking stories already.
  const rest = all.filter((story) => story !== lead && !breaking.includes(story));
  const hasPicture = lead !== undefined && lead.picture !== null;
  const besides = hasPicture ? SECOND_STORIES.beside : SECOND_STORIES.around;
  const seconds = rest.slice(0, besides);
  const onTop = new Set([lead, ...breaking, ...seconds]);
  return {
    breaking: breaking.filter((story) => story !== lead),
    lead,
    seconds,
    latest: rest.slice(besides, besides + LATEST_STORIES),
    sections: newsroom.sections
      .map((section) => ({
        section,
        stories: inSection(selection, language, section.slug)
          .filter((story) => !onTop.has(story))
          .slice(0, BLOCK_STORIES),
      }))
      .filter(({ stories }) => stories.length > 0),
  };
}

const frontStories = (front: Front): readonly (readonly ArticleSummary[])[] => [
  front.breaking,
  front.lead === undefined ? [] : [front.lead],
  front.seconds,
  front.latest,
  ...front.sections.map(({ stories }) => stories),
];

/** What fronts and feeds show of a story: all but what only its own page shows. */
function teaserFacts(article: ArticleSummary): object {
  const ownPage = { version: undefined, mediaPaths: undefined, hash: undefined, revisionId: undefined };
  return { ...article, ...ownPage, address: articleAddress(article) };
}

function viewOf(state: SiteState, language: Language): View {
  const { newsroom, assets, now } = state;
  return { newsroom, assets, now, language };
}

/** What the frame of every page of a language shows. The reply time counts as it is said, not as it is measured. */
function frameKey({ newsroom, language, assets }: View): string {
  const facts = { ...newsroom, replyMinutes: sayReplyTime(newsroom, language) };
  return keyOf(themeStamp(assets), language, facts);
}
