import { createInstance } from 'i18next';
import ar from '#shared/locales/ar.json' with { type: 'json' };
import en from '#shared/locales/en.json' with { type: 'json' };
import fr from '#shared/locales/fr.json' with { type: 'json' };
import { RefusedError } from '#newsroom/refused-error.ts';

const i18n = createInstance();
await i18n.init({
  lng: terminalLanguage(),
  fallbackLng: 'en',
  resources: { ar: { translation: ar }, en: { translation: en }, fr: { translation: fr } },
  interpolation: { escapeValue: false },
});

/** One line that says what went wrong, in the language of the terminal where the newsroom foresaw it. */
export function sayRefusal(error: unknown): string {
  if (error instanceof RefusedError) return i18n.t(`refusal.${error.code}`, { ...error.params });
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}

/** As POSIX has it: the first of these that is not empty decides. */
function terminalLanguage(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || 'en').slice(0, 2).toLowerCase();
}
