/** What a search can be narrowed by inside the index. */
export interface Facets {
  readonly language?: string | undefined;
  readonly state?: string | undefined;
  readonly section?: string | undefined;
}

/** The words that stand for facets in the index: no text can contain them, because stems never hold an underscore. */
export function facetTokens(facets: Facets): string[] {
  const { language, state, section } = facets;
  return [
    ...(language === undefined ? [] : [`lang_${language}`]),
    ...(state === undefined ? [] : [`state_${state}`]),
    // A slug's hyphens would split the token.
    ...(section === undefined ? [] : [`section_${section.replaceAll('-', '_')}`]),
  ];
}
