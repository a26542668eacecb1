import { localized, type Language } from '#shared/model/language.ts';
import type { SiteNewsroom } from '../model.ts';
import { type Counted, wordsOf } from './words.ts';

/** Says a count in words: Arabic alone has six forms, and the number is written in the language's digits. */
export function sayCount(language: Language, forms: Counted, count: number): string {
  const { locale } = wordsOf(language);
  // In Arabic, 0 is `zero`; a form that a language does not list is its `other`.
  const form = forms[pluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', numbers(locale).format(count));
}

/** The promise of the chat, rounded up to a step so that it changes seldom; empty when nothing was measured. */
export function sayReplyTime(newsroom: SiteNewsroom, language: Language): string {
  const { replyMinutes } = newsroom;
  if (replyMinutes === null) return '';
  const words = wordsOf(language);
  const minutes = [1, 2, 5, 10, 15, 30].find((step) => replyMinutes <= step);
  if (minutes !== undefined) return sayCount(language, words.replyMinutes, minutes);
  const hours = [1, 2, 3, 6, 12].find((step) => replyMinutes <= step * 60);
  if (hours !== undefined) return sayCount(language, words.replyHours, hours);
  return sayCount(language, words.replyDays, Math.ceil(replyMinutes / (24 * 60)));
}

/** An instant in the newspaper's clock: the day and the time, as the language writes them. */
export function sayInstant(newsroom: SiteNewsroom, language: Language, at: string): string {
  const { locale } = wordsOf(language);
  const date = new Date(at);
  const day = formatter(locale, siteTimeZone(newsroom), 'day').format(date);
  return `${day}${language === 'ar' ? '،' : ','} ${formatter(locale, siteTimeZone(newsroom), 'time').format(date)}`;
}

/** The time of an instant in each open office: `14:02 London · 16:02 Cairo`. */
export function sayOfficeTimes(newsroom: SiteNewsroom, language: Language, at: string): string {
  const { locale } = wordsOf(language);
  const date = new Date(at);
  const day = formatter(locale, siteTimeZone(newsroom), 'day').format(date);
  const clocks = newsroom.offices
    .filter((office) => office.isOpen)
    .map(
      ({ name, timeZone }) =>
        `${formatter(locale, timeZone, 'time').format(date)} ${localized(name, language)}`,
    );
  return [day, ...clocks].join(' · ');
}

/** The date of the masthead: one line for each calendar that the language is read in. */
export function sayToday(newsroom: SiteNewsroom, language: Language, now: string): string[] {
  const { locale, hijriLocale } = wordsOf(language);
  const zone = siteTimeZone(newsroom);
  const date = new Date(now);
  const lines = [formatter(locale, zone, 'full').format(date)];
  if (hijriLocale !== null) lines.push(formatter(hijriLocale, zone, 'date').format(date));
  return lines;
}

/** The day of an instant in the newspaper's clock, as `2026-11-24`. */
export function dayOf(newsroom: SiteNewsroom, at: string): string {
  return formatter('en-CA', siteTimeZone(newsroom), 'iso').format(new Date(at));
}

/** The newspaper's own clock: that of its first open office. */
export function siteTimeZone(newsroom: SiteNewsroom): string {
  return newsroom.offices.find((office) => office.isOpen)?.timeZone ?? 'UTC';
}

const STYLES = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  iso: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/* Formatters cost far more to make than to use. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const rules = new Map<string, Intl.PluralRules>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function formatter(locale: string, timeZone: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  return cached(
    formatters,
    `${locale} ${timeZone} ${style}`,
    () => new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone }),
  );
}
const pluralRules = (locale: string) => cached(rules, locale, () => new Intl.PluralRules(locale));
const numbers = (locale: string) => cached(numberFormats, locale, () => new Intl.NumberFormat(locale));

function cached<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
