import { createInstance } from 'i18next';
import ar from '#shared/locales/ar.json' with { type: 'json' };
import en from '#shared/locales/en.json' with { type: 'json' };
import fr from '#shared/locales/fr.json' with { type: 'json' };
import { LANGUAGES, type Language } from '#shared/model/language.ts';
import type { RefusalCode, RefusalParams } from '#shared/model/refusal.ts';

/** What the desktop says outside of its pages: menus and dialogs. */
export type DesktopWord = keyof typeof en.desktop;

export interface Words {
  readonly language: Language;
  readonly say: (word: DesktopWord, params?: Readonly<Record<string, string>>) => string;
  readonly sayRefusal: (code: RefusalCode, params: RefusalParams) => string;
}

const i18n = createInstance();
await i18n.init({
  fallbackLng: 'en',
  resources: { ar: { translation: ar }, en: { translation: en }, fr: { translation: fr } },
  interpolation: { escapeValue: false },
});

/** The words of one language. */
export function wordsIn(language: Language): Words {
  const translate = i18n.getFixedT(language);
  return {
    language,
    say: (word, params) => translate(`desktop.${word}`, { ...params }),
    sayRefusal: (code, params) => translate(`refusal.${code}`, { ...params }),
  };
}

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((one) => one === value);

/** The first of the person's languages that the app speaks; English when it speaks none. */
export const firstLanguage = (preferred: readonly string[]): Language =>
  preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
