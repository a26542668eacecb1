import type { ProfileInput } from '#shared/contract/newsroom.ts';

/** The demo newspaper as it presents itself. */
export const demoProfile = {
  name: { ar: 'الشرق تريبيون', en: 'Alsharq Tribune', fr: 'Alsharq Tribune' },
  mottos: {
    ar: ['لا تتبع حزبًا، وتتابع السياسة، وتقرأ العالم', 'للأقليات فيها صوتٌ مسموع'],
    en: ['No party behind us, politics before us, the world around us', 'Where minorities are heard'],
    fr: ['Sans parti, mais en pleine politique, et de plain-pied avec le monde', 'Les minorités y ont voix'],
  },
  description: {
    ar: 'صحيفة يومية بثلاث لغات، تُحرَّر في لندن والقاهرة.',
    en: 'A daily newspaper in three languages, made in London and Cairo.',
    fr: 'Un quotidien en trois langues, fait à Londres et au Caire.',
  },
  editorInChief: { ar: 'محمد العطيفي', en: 'Mohamed Al-Otaify', fr: 'Mohamed Al-Otaify' },
  languages: ['ar', 'en', 'fr'],
  mainLanguage: 'ar',
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
    {
      slug: 'gulf',
      name: { ar: 'الخليج', en: 'The Gulf', fr: 'Golfe' },
      timeZone: 'Asia/Dubai',
      isOpen: false,
    },
    {
      slug: 'maghreb',
      name: { ar: 'المغرب العربي', en: 'The Maghreb', fr: 'Maghreb' },
      timeZone: 'Africa/Casablanca',
      isOpen: false,
    },
  ],
  sections: [
    { slug: 'politics', name: { ar: 'سياسة', en: 'Politics', fr: 'Politique' } },
    { slug: 'world', name: { ar: 'العالم', en: 'World', fr: 'Monde' } },
    { slug: 'economy', name: { ar: 'اقتصاد', en: 'Economy', fr: 'Économie' } },
    { slug: 'technology', name: { ar: 'تقنية', en: 'Technology', fr: 'Technologie' } },
    { slug: 'culture', name: { ar: 'ثقافة', en: 'Culture', fr: 'Culture' } },
    { slug: 'sport', name: { ar: 'رياضة', en: 'Sport', fr: 'Sport' } },
    { slug: 'health', name: { ar: 'صحة', en: 'Health', fr: 'Santé' } },
    { slug: 'opinion', name: { ar: 'رأي', en: 'Opinion', fr: 'Opinion' } },
  ],
} satisfies ProfileInput;
