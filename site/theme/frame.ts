import { createElement as h, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { EMBED_PROVIDERS } from '#shared/editor/elements/embed/providers.ts';
import { direction, localized, type Language } from '#shared/model/language.ts';
import { basePath, feedAddress, homeAddress, sectionAddress, urlOf } from '../addresses.ts';
import type { SiteState } from '../model.ts';
import { sayToday } from '../words/say.ts';
import { wordsOf } from '../words/words.ts';

/** What the theme knows while it makes one page. */
export interface View extends Omit<SiteState, 'articles'> {
  readonly language: Language;
  /** The style sheet of a document that stands alone; other pages link to theirs. */
  readonly ownCss?: string;
}

/** A page before its frame. */
export interface Page {
  readonly title: string;
  readonly description: string;
  /** Where the page is; null for pages that stand at no address of their own. */
  readonly address: string | null;
  /** The same page in other languages. */
  readonly alternates: readonly { readonly language: Language; readonly address: string }[];
  readonly head?: ReactNode;
  /** Fronts carry the date of the day; a page that stays as it is for years does not. */
  readonly isFront: boolean;
  readonly section?: string;
  readonly main: ReactNode;
}

/** Where a link to an address of the site points. */
export const linkTo = (view: Pick<View, 'newsroom'>, address: string): string =>
  basePath(view.newsroom) + address;

/** Nothing is framed before a reader asks for it; then only the services whose things a story can hold. */
const FRAMES = Object.values(EMBED_PROVIDERS)
  .map(({ origin }) => origin)
  .join(' ');

const POLICY =
  "default-src 'none'; " +
  `frame-src ${FRAMES}; ` +
  "img-src 'self' data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** What a document may load that has everything in itself. */
const POLICY_ALONE =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'";

/** The whole document of a page. */
export function renderPage(view: View, page: Page): string {
  const { language, newsroom, assets } = view;
  const words = wordsOf(language);
  const name = localized(newsroom.name, language);
  const title = page.title === name ? name : `${page.title} · ${name}`;
  const document = h(
    'html',
    { lang: language, dir: direction(language) },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('title', null, title),
      h('meta', {
        httpEquiv: 'Content-Security-Policy',
        content: view.ownCss === undefined ? POLICY : POLICY_ALONE,
      }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      page.description === '' ? null : h('meta', { name: 'description', content: page.description }),
      page.address === null ? null : h('link', { rel: 'canonical', href: urlOf(newsroom, page.address) }),
      page.alternates.map((alternate) =>
        h('link', {
          key: alternate.language,
          rel: 'alternate',
          hrefLang: alternate.language,
          href: urlOf(newsroom, alternate.address),
        }),
      ),
      h('link', {
        rel: 'alternate',
        type: 'application/atom+xml',
        title: words.feed,
        href: linkTo(view, feedAddress(language)),
      }),
      h('link', { rel: 'icon', type: 'image/svg+xml', href: linkTo(view, `/${assets.icon}`) }),
      view.ownCss === undefined
        ? h('link', { rel: 'stylesheet', href: linkTo(view, `/${assets.css}`) })
        : // In the sandbox that shows it, a link that wants a window of its own leads nowhere.
          h(
            Fragment,
            null,
            h('base', { target: '_blank' }),
            h('style', { dangerouslySetInnerHTML: { __html: view.ownCss } }),
          ),
      page.head,
    ),
    h(
      'body',
      { className: page.isFront ? 'front' : 'inner' },
      h('a', { className: 'skip', href: '#news' }, words.skipToContent),
      masthead(view, page),
      h('main', { id: 'news', tabIndex: -1 }, page.main),
      footer(view),
      newsroom.readerApi === null
        ? null
        : h('script', { src: linkTo(view, `/${assets.script}`), defer: true }),
    ),
  );
  // HTML has no place for U+0000; browsers disagree on what it becomes.
  return `<!DOCTYPE html>\n${renderToStaticMarkup(document).replaceAll('\u0000', '')}\n`;
}

function masthead(view: View, page: Page): ReactNode {
  const { language, newsroom } = view;
  const words = wordsOf(language);
  const mottos = newsroom.mottos[language] ?? [];
  return h(
    'header',
    { className: 'masthead' },
    h(
      'div',
      { className: 'above' },
      page.isFront
        ? h('p', { className: 'today' }, sayToday(newsroom, language, view.now).join(' · '))
        : h('span', null),
      languageLinks(view, page),
    ),
    h(
      'p',
      { className: 'name' },
      h('a', { href: linkTo(view, homeAddress(language)) }, localized(newsroom.name, language)),
    ),
    mottos.length === 0
      ? null
      : h(
          'p',
          { className: 'motto' },
          mottos.map((line) => h('span', { key: line }, line)),
        ),
    h(
      'p',
      { className: 'staff' },
      words.editorInChief + words.colon,
      h('b', null, localized(newsroom.editorInChief, language)),
    ),
    offices(view),
    h(
      'nav',
      { className: 'sections', 'aria-label': words.sections },
      h(
        'ul',
        null,
        newsroom.sections.map((section) =>
          h(
            'li',
            { key: section.slug },
            h(
              'a',
              {
                href: linkTo(view, sectionAddress(language, section.slug)),
                ...(page.section === section.slug ? { 'aria-current': 'true' as const } : {}),
              },
              localized(section.name, language),
            ),
          ),
        ),
      ),
    ),
  );
}

function languageLinks(view: View, page: Page): ReactNode {
  const words = wordsOf(view.language);
  const others = view.newsroom.languages.filter((language) => language !== view.language);
  if (others.length === 0) return null;
  return h(
    'nav',
    { className: 'languages', 'aria-label': words.languages },
    h(
      'ul',
      null,
      others.map((language) => {
        const address =
          page.alternates.find((alternate) => alternate.language === language)?.address ??
          homeAddress(language);
        return h(
          'li',
          { key: language },
          h(
            'a',
            { href: linkTo(view, address), hrefLang: language, lang: language, dir: direction(language) },
            wordsOf(language).languageName,
          ),
        );
      }),
    ),
  );
}

/** The offices with their clocks, which the reader's own machine sets; one that is not open yet is said to come. */
function offices(view: View): ReactNode {
  const { language, newsroom } = view;
  const words = wordsOf(language);
  return h(
    'ul',
    { className: 'offices', 'aria-label': words.offices, 'data-locale': words.locale },
    newsroom.offices.map((office) =>
      h(
        'li',
        { key: localized(office.name, 'en') },
        localized(office.name, language),
        office.isOpen
          ? h('span', { className: 'clock', 'data-zone': office.timeZone })
          : h(Fragment, null, ' ', h('i', null, `(${words.soon})`)),
      ),
    ),
  );
}

function footer(view: View): ReactNode {
  const { language, newsroom } = view;
  const words = wordsOf(language);
  return h(
    'footer',
    { className: 'colophon' },
    h('p', null, localized(newsroom.description, language)),
    h(
      'p',
      null,
      h('a', { href: linkTo(view, homeAddress(language)) }, words.home),
      ' · ',
      h('a', { href: linkTo(view, feedAddress(language)) }, words.feed),
    ),
  );
}
