import { LANGUAGES, type Language } from '#shared/model/language.ts';
import type { ProfileInput } from '#shared/contract/newsroom.ts';

/** A profile to start from when only a name is given: one office by the machine's clock, one section. */
export function firstProfile(name: string, mainLanguage: Language): ProfileInput {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    name: { [mainLanguage]: name },
    mottos: {},
    description: {},
    editorInChief: {},
    languages: [...LANGUAGES],
    mainLanguage,
    offices: [
      {
        slug: 'main',
        name: { [mainLanguage]: timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone },
        timeZone,
        isOpen: true,
      },
    ],
    sections: [{ slug: 'news', name: { ar: 'أخبار', en: 'News', fr: 'Actualités' } }],
  };
}
