import type { Language } from '#shared/model/language.ts';
import type { ArticleSummary, SiteState } from './model.ts';

const RELATED = 4;
/** At most so many of the related posts are newer than the article. */
const RELATED_NEWER = 2;

/** The site's editions in the orders that its pages ask for; made once for a run. */
export interface Selection {
  /** Not retracted, newest first. */
  readonly byLanguage: ReadonlyMap<Language, readonly ArticleSummary[]>;
  readonly bySection: ReadonlyMap<string, readonly ArticleSummary[]>;
  /** The editions of a story that stand, in the order of the newsroom's languages. */
  readonly translations: ReadonlyMap<string, readonly ArticleSummary[]>;
  /** Where each edition stands in its section. */
  readonly rank: ReadonlyMap<string, number>;
}

/** Sorts the site's editions; the order in which they came does not matter. */
export function select(state: SiteState): Selection {
  const languages = state.newsroom.languages;
  const standing = state.articles
    .filter((article) => article.retracted === null && languages.includes(article.language))
    .toSorted(newestFirst);
  const byLanguage = new Map(languages.map((language) => [language, [] as ArticleSummary[]]));
  const bySection = new Map<string, ArticleSummary[]>();
  const translations = new Map<string, ArticleSummary[]>();
  const rank = new Map<string, number>();
  for (const article of standing) {
    byLanguage.get(article.language)?.push(article);
    rank.set(article.editionId, push(bySection, sectionKey(article.language, article.sectionSlug), article));
    push(translations, article.storyId, article);
  }
  for (const editions of translations.values())
    editions.sort((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language));
  return { byLanguage, bySection, translations, rank };
}

/** The editions of one section in one language, newest first. */
export function inSection(selection: Selection, language: Language, slug: string): readonly ArticleSummary[] {
  return selection.bySection.get(sectionKey(language, slug)) ?? [];
}

/**
 * The neighbours of an article in its section: up to two newer ones, then older ones. Neighbours and not simply the
 * newest, so that one new story changes the pages of a few, not of every story that its section ever had. Where the
 * section has too few, those of the whole language follow.
 */
export function relatedTo(selection: Selection, article: ArticleSummary): readonly ArticleSummary[] {
  const rank = selection.rank.get(article.editionId);
  if (rank === undefined) return [];
  const near = neighbours(inSection(selection, article.language, article.sectionSlug), rank, RELATED);
  const missing = RELATED - near.length;
  if (missing === 0) return near;
  const all = selection.byLanguage.get(article.language) ?? [];
  const others = neighbours(all, all.indexOf(article), RELATED).filter(
    ({ sectionSlug }) => sectionSlug !== article.sectionSlug,
  );
  return [...near, ...others.slice(0, missing)];
}

function neighbours(list: readonly ArticleSummary[], rank: number, count: number): readonly ArticleSummary[] {
  const newer = Math.max(Math.min(rank, RELATED_NEWER), Math.min(rank, count - (list.length - 1 - rank)));
  return list.slice(rank - newer, rank + count - newer + 1).filter((_, at) => at !== newer);
}

/** Whether the breaking mark of an edition stands at that moment. */
export function isBreaking(article: Pick<ArticleSummary, 'breaking' | 'retracted'>, now: string): boolean {
  return article.breaking !== null && article.retracted === null && article.breaking.expiresAt > now;
}

/** The live breaking stories of a language: urgent ones first, then the newest. */
export function breakingIn(selection: Selection, language: Language, now: string): readonly ArticleSummary[] {
  const live = (selection.byLanguage.get(language) ?? []).filter((article) => isBreaking(article, now));
  const isUrgent = (article: ArticleSummary) => (article.breaking?.level === 'urgent' ? 1 : 0);
  return live.toSorted((a, b) => isUrgent(b) - isUrgent(a));
}

const sectionKey = (language: Language, slug: string) => `${language}/${slug}`;

function push<T>(map: Map<string, T[]>, key: string, value: T): number {
  const list = map.get(key);
  if (list !== undefined) return list.push(value) - 1;
  map.set(key, [value]);
  return 0;
}

function newestFirst(a: ArticleSummary, b: ArticleSummary): number {
  if (a.firstPublishedAt !== b.firstPublishedAt) return a.firstPublishedAt < b.firstPublishedAt ? 1 : -1;
  return a.editionId < b.editionId ? 1 : -1;
}
