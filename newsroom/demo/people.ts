import type { Language } from '#shared/model/language.ts';
import type { DemoHandle, DemoPerson } from './types.ts';

/** The passphrase of everyone in the demo newsroom; it is printed in the README and guards nothing. */
export const DEMO_PASSPHRASE = 'tribune-demo';

/** The people of the demo newsroom; all but the editor-in-chief are invented. */
export const demoPeople = [
  {
    handle: 'mohamed-al-otaify',
    name: 'محمد العطيفي',
    bylines: { ar: 'محمد العطيفي', en: 'Mohamed Al-Otaify', fr: 'Mohamed Al-Otaify' },
    roles: ['editor-in-chief'],
    locale: 'ar',
  },
  {
    handle: 'karim-abdelmalek',
    name: 'Karim Abdelmalek',
    bylines: { ar: 'كريم عبد الملك', en: 'Karim Abdelmalek', fr: 'Karim Abdelmalek' },
    roles: ['editor'],
    locale: 'en',
  },
  {
    handle: 'laila-shenawy',
    name: 'ليلى الشناوي',
    bylines: { ar: 'ليلى الشناوي', en: 'Laila Shenawy', fr: 'Laila Shenawy' },
    roles: ['journalist'],
    locale: 'ar',
  },
  {
    handle: 'hannah-whitcombe',
    name: 'Hannah Whitcombe',
    bylines: { ar: 'هانا ويتكومب', en: 'Hannah Whitcombe', fr: 'Hannah Whitcombe' },
    roles: ['journalist'],
    locale: 'en',
  },
  {
    handle: 'yasmine-belkadi',
    name: 'Yasmine Belkadi',
    bylines: { ar: 'ياسمين بلقاضي', en: 'Yasmine Belkadi', fr: 'Yasmine Belkadi' },
    roles: ['journalist'],
    locale: 'fr',
  },
  {
    handle: 'samira-haddadin',
    name: 'Samira Haddadin',
    bylines: { ar: 'سميرة حدادين', en: 'Samira Haddadin', fr: 'Samira Haddadin' },
    roles: ['moderator', 'administrator'],
    locale: 'en',
  },
] as const satisfies readonly DemoPerson[];

/** The person with this handle. */
export function getDemoPerson(handle: DemoHandle): DemoPerson {
  const person = demoPeople.find((candidate) => candidate.handle === handle);
  if (person === undefined) throw new Error(`The demo newsroom has no ${handle}`);
  return person;
}

/** The name that stands over a text by this person in this language. */
export function bylineOf(handle: DemoHandle, language: Language): string {
  return getDemoPerson(handle).bylines[language];
}

/** Who reviews a text in the demo: the editor, or the editor-in-chief when the editor wrote it. */
export function reviewerOf(author: DemoHandle): DemoHandle {
  return author === 'karim-abdelmalek' ? 'mohamed-al-otaify' : 'karim-abdelmalek';
}
