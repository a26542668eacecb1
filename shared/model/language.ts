/** The languages a story can have an edition in, in the order in which screens list them. */
export const LANGUAGES = ['ar', 'en', 'fr'] as const;

/** A language of the newspaper and of the app, as a BCP 47 primary tag. */
export type Language = (typeof LANGUAGES)[number];

/** A text that may exist in some or all of the newsroom's languages. */
export type LocalizedText = { readonly [L in Language]?: string | undefined };

/** The base direction in which a language is written. */
export function direction(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The text in the wanted language, else in the first language that has one, else an empty string. */
export function localized(text: LocalizedText, language: Language): string {
  for (const candidate of [language, ...LANGUAGES]) {
    const value = text[candidate];
    if (value !== undefined && value !== '') return value;
  }
  return '';
}
