import type { LiveArticle, SiteState } from './model.ts';
import { articlePage } from './theme/article.ts';
import { renderPage, type View } from './theme/frame.ts';

/** The page of an article as one document that asks for nothing: style sheet within, no forms, no script. */
export async function renderPreview(state: SiteState, article: LiveArticle): Promise<string> {
  const { newsroom, assets, now } = state;
  const view: View = { newsroom: { ...newsroom, readerApi: null }, assets, now, language: article.language };
  const html = renderPage(view, articlePage(view, article, { related: [], translations: [] }));
  return html
    .replace(
      /<link rel="stylesheet"[^>]*>/u,
      () =>
        `<style>${assets.readingFaces[article.language === 'ar' ? 'arabic' : 'latin']}${assets.cssText}</style>`,
    )
    .replace("style-src 'self'", "style-src 'unsafe-inline'")
    .replace("font-src 'self'", 'font-src data:')
    .replace("script-src 'self'", "script-src 'none'");
}
