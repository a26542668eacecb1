import type { EditionSummary, StorySummary } from '#shared/contract/common.ts';
import type { Language } from '#shared/model/language.ts';

/** The edition that stands for a story in a list: the app's language if it has a headline there, else the newest that has one. */
export function mainEdition(story: StorySummary, language: Language): EditionSummary | undefined {
  const titled = story.editions.filter((edition) => edition.headline !== '');
  const pool = titled.length > 0 ? titled : story.editions;
  return (
    pool.find((edition) => edition.language === language) ??
    pool.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0]
  );
}
