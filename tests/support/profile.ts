import type { ProfileInput } from '#shared/contract/newsroom.ts';

/** A small newspaper to test with. */
export const testProfile: ProfileInput = {
  name: { ar: 'صحيفة الاختبار', en: 'The Test Tribune', fr: 'La Tribune d’essai' },
  mottos: { ar: ['مستقلة'], en: ['Independent'], fr: ['Indépendante'] },
  description: {
    ar: 'صحيفة بثلاث لغات',
    en: 'A newspaper in three languages',
    fr: 'Un journal en trois langues',
  },
  editorInChief: { ar: 'محمد', en: 'Mohamed', fr: 'Mohamed' },
  languages: ['ar', 'en', 'fr'],
  mainLanguage: 'en',
  offices: [
    {
      slug: 'london',
      name: { ar: 'لندن', en: 'London', fr: 'Londres' },
      timeZone: 'Europe/London',
      isOpen: true,
    },
    {
      slug: 'cairo',
      name: { ar: 'القاهرة', en: 'Cairo', fr: 'Le Caire' },
      timeZone: 'Africa/Cairo',
      isOpen: true,
    },
  ],
  sections: [
    { slug: 'politics', name: { ar: 'سياسة', en: 'Politics', fr: 'Politique' } },
    { slug: 'technology', name: { ar: 'تكنولوجيا', en: 'Technology', fr: 'Technologie' } },
  ],
};
