import { LANGUAGES, type Language } from '#shared/model/language.ts';

/** The locale whose digits, dates and names of months the app uses for a language. */
export const LOCALES = { ar: 'ar-EG', en: 'en-GB', fr: 'fr-FR' } as const satisfies Record<Language, string>;

export const localeOf = (language: string): string =>
  LOCALES[LANGUAGES.find((known) => known === language) ?? 'en'];

export const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

export interface OfficeClock {
  readonly name: string;
  readonly timeZone: string;
}

/** An instant on one office's clock: the hour, and the day when it is not today there. */
export function sayClock(instant: string | Date, language: string, timeZone?: string): string {
  const at = new Date(instant);
  const zone = timeZone === undefined ? {} : { timeZone };
  const dayOf = (date: Date) => new Intl.DateTimeFormat('en-CA', zone).format(date);
  const time = new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', ...zone });
  if (dayOf(at) === dayOf(new Date())) return time.format(at);
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...zone,
  }).format(at);
}

/** An instant with its day, on this machine's clock. */
export function sayInstant(instant: string | Date, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** The same instant on every office's clock: "London 14:02, Cairo 16:02". */
export function sayOffices(
  instant: string | Date,
  language: string,
  offices: readonly OfficeClock[],
): string {
  return offices
    .map((office) => `${office.name} ${sayClock(instant, language, office.timeZone)}`)
    .join(' · ');
}

const STEPS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago, or how soon, in the largest unit that fits: "12 min ago". */
export function sayAgo(instant: string | Date, language: string, now = Date.now()): string {
  const seconds = Math.round((new Date(instant).getTime() - now) / 1000);
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto', style: 'short' });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

export const sayNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(localeOf(language)).format(value);

export const sayList = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items);
