import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import { appLanguage } from './i18n.ts';

/** The app's language; the component is drawn anew when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return appLanguage();
}
