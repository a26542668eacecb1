import type { ProfileInput } from '#shared/contract/newsroom.ts';
import { LANGUAGES, type Language } from '#shared/model/language.ts';
import { makeSlug } from './make-slug.ts';

/** What a new newspaper starts from: the two offices, the usual sections; all of it can be changed. */
export function newProfile(mainLanguage: Language): ProfileInput {
  return {
    name: {},
    mottos: {},
    description: {},
    editorInChief: {},
    languages: [...LANGUAGES],
    mainLanguage,
    offices: [
      office('london', 'Europe/London', { ar: 'لندن', en: 'London', fr: 'Londres' }),
      office('cairo', 'Africa/Cairo', { ar: 'القاهرة', en: 'Cairo', fr: 'Le Caire' }),
    ],
    sections: [
      { slug: 'politics', name: { ar: 'سياسة', en: 'Politics', fr: 'Politique' } },
      { slug: 'economy', name: { ar: 'اقتصاد', en: 'Economy', fr: 'Économie' } },
      { slug: 'world', name: { ar: 'العالم', en: 'World', fr: 'Monde' } },
      { slug: 'culture', name: { ar: 'ثقافة', en: 'Culture', fr: 'Culture' } },
      { slug: 'technology', name: { ar: 'تقنية', en: 'Technology', fr: 'Technologie' } },
    ],
  };
}

function office(slug: string, timeZone: string, name: ProfileInput['offices'][number]['name']) {
  return { slug, timeZone, name, isOpen: true };
}

/** The first line that is missing before the profile can be taken, or null. */
export function missingIn(profile: ProfileInput): 'name' | 'language' | 'section' | 'office' | null {
  const isNamed = (name: ProfileInput['name']) =>
    LANGUAGES.some((language) => (name[language] ?? '').trim() !== '');
  if (!isNamed(profile.name)) return 'name';
  if (profile.languages.length === 0) return 'language';
  if (profile.sections.length === 0 || !profile.sections.every((section) => isNamed(section.name)))
    return 'section';
  return profile.offices.every((one) => isNamed(one.name)) ? null : 'office';
}

/** The profile as it is sent: no blank lines, and an address part for every section and office that has none yet. */
export function tidyProfile(profile: ProfileInput): ProfileInput {
  const mottos = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      (profile.mottos[language] ?? []).map((line) => line.trim()).filter(Boolean),
    ]),
  );
  const taken = new Set<string>();
  const withSlug = <T extends { readonly slug: string; readonly name: ProfileInput['name'] }>(
    one: T,
    fallback: string,
  ): T => {
    const slug = makeSlug(one.slug || one.name.en || one.name.fr || '', fallback, taken);
    taken.add(slug);
    return { ...one, slug };
  };
  return {
    ...profile,
    mottos,
    mainLanguage: profile.languages.includes(profile.mainLanguage)
      ? profile.mainLanguage
      : (profile.languages[0] ?? profile.mainLanguage),
    sections: profile.sections.map((section) => withSlug(section, 'section')),
    offices: profile.offices.map((one) => withSlug(one, 'office')),
  };
}
