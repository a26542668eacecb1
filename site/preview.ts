import type { LiveArticle, SiteState } from './model.ts';
import { articlePage } from './theme/article.ts';
import { renderPage, type View } from './theme/frame.ts';

/** The page of an article as one document that asks for nothing: style sheet and type within, no forms, no script. */
export async function renderPreview(state: SiteState, article: LiveArticle): Promise<string> {
  const { newsroom, assets, now } = state;
  const { language } = article;
  const view: View = {
    newsroom: { ...newsroom, readerApi: null },
    assets,
    now,
    language,
    ownCss: assets.readingFaces[language === 'ar' ? 'arabic' : 'latin'] + assets.cssText,
  };
  return renderPage(view, articlePage(view, article, { related: [], translations: [] }));
}
