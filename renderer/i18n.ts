import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import ar from '#shared/locales/ar.json' with { type: 'json' };
import en from '#shared/locales/en.json' with { type: 'json' };
import fr from '#shared/locales/fr.json' with { type: 'json' };
import { localeOf } from './format.ts';
import { direction, LANGUAGES, type Language } from '#shared/model/language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

const KEY = 'tribune-desk.language';

const isLanguage = (value: string | null | undefined): value is Language =>
  (LANGUAGES as readonly string[]).includes(value ?? '');

/** The language last chosen at this desk, else the machine's, else English. */
function firstLanguage(): Language {
  const kept = window.localStorage.getItem(KEY);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

const isolate = (value: string): string => `\u2068${value}\u2069`;

function dress(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
}

/** Starts the app's language; screens read it through `useTranslation`. */
export async function startI18n(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...LANGUAGES],
    resources: { ar: { translation: ar }, en: { translation: en }, fr: { translation: fr } },
    // React escapes by itself; what is needed here is that a name in one script does not turn its neighbours around.
    interpolation: { escapeValue: true, escape: isolate },
    returnNull: false,
  });
  // The same digits as in dates: the locale of the newspaper's readers, not the bare language.
  i18next.services.formatter?.add('number', (value: number, lng, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(localeOf(lng ?? 'en'), options).format(value),
  );
  dress(language);
}

/** The app's language now. */
export const appLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

/** Switches the whole app, its direction included, without a restart. */
export async function setAppLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(KEY, language);
  dress(language);
  await i18next.changeLanguage(language);
}
