import { foldText } from '#shared/language/fold.ts';

/** The months in the three languages, Egyptian and Levantine Arabic both, folded and in the year's order. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'fevrier', 'فبراير', 'شباط'],
  ['march', 'mar', 'mars', 'مارس', 'اذار'],
  ['april', 'apr', 'avril', 'ابريل', 'نيسان'],
  ['may', 'mai', 'مايو', 'ايار'],
  ['june', 'jun', 'juin', 'يونيو', 'حزيران'],
  ['july', 'jul', 'juillet', 'يوليو', 'تموز'],
  ['august', 'aug', 'aout', 'اغسطس', 'اب'],
  ['september', 'sep', 'sept', 'septembre', 'سبتمبر', 'ايلول'],
  ['october', 'oct', 'octobre', 'اكتوبر', 'تشرين الاول'],
  ['november', 'nov', 'novembre', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'decembre', 'ديسمبر', 'كانون الاول'],
];

const LONGEST = 60;

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * The instant that a date in a file means, as UTC ISO 8601: ISO dates, and days with a month's name in the three
 * languages. What states no zone is taken for UTC, what states no hour for its midnight. Undefined if it is no date.
 */
export function readInstant(written: string): string | undefined {
  if (written.length > LONGEST) return undefined;
  const plain = foldText(written).replace(/[,،]/g, ' ').replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(plain.toUpperCase());
  if (iso !== null) {
    const [, day, minutes = '00:00', seconds = ':00', zone = 'Z'] = iso;
    return instant(`${day}T${minutes}${seconds}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  }
  const named = readNamedDay(plain);
  if (named !== undefined) return instant(`${named}T00:00:00Z`);
  return /^[a-z]{3},? \d{1,2} [a-z]{3} \d{4} \d{2}:/.test(plain) ? instant(written) : undefined;
}

function readNamedDay(plain: string): string | undefined {
  const numbers = plain.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  const words = ` ${plain
    .replace(/\d+(?:st|nd|rd|th|er)?/g, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} `;
  const month = MONTHS.findIndex((names) => names.some((name) => words.includes(` ${name} `)));
  if (year === undefined || day === undefined || month === -1 || words.trim().split(' ').length > 4)
    return undefined;
  return numbers.length === 2
    ? `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined;
}

function instant(written: string): string | undefined {
  const milliseconds = Date.parse(written);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString();
}
