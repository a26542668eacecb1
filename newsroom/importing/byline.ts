import { foldText } from '#shared/language/fold.ts';

/** Who wrote a story, and the place or agency that stands with the name. */
export interface Byline {
  readonly byline?: string;
  readonly dateline?: string;
}

const LONGEST = 120;
const NAME_WORDS = 6;

/** "By", and its like in the three languages; Arabic writes "by the pen of" and "(so and so) wrote". */
const MARK =
  /^(?:(?:written by|reported by|by|par|بقلم|كتبت|كتب)(?:\s*[:-]\s*|\s+)|(?:تقرير|إعداد|تحرير)\s*[:-]\s*)/iu;

/** A dash or a bar between a name and an agency; the dash of Al-Otaify has no space at either side. */
const PARTING = /\s+[-–—|/]\s*|[-–—|/]\s+/u;
const COMMA = /\s*[،,•·]\s*/u;

const IN_A_PLACE = /^(.+?)\s+(?:in|à|au|في)\s+(.+)$/u;

const OFFICES = new Set(
  [
    ...[
      'London',
      'Cairo',
      'Paris',
      'Beirut',
      'Dubai',
      'Rabat',
      'Tunis',
      'Algiers',
      'Washington',
      'New York',
      'Baghdad',
    ],
    ...[
      'لندن',
      'القاهرة',
      'باريس',
      'بيروت',
      'دبي',
      'الرباط',
      'تونس',
      'الجزائر',
      'واشنطن',
      'نيويورك',
      'بغداد',
      'الرياض',
    ],
    ...[
      'Londres',
      'Le Caire',
      'Beyrouth',
      'Dubaï',
      'Alger',
      'Riyadh',
      'Riyad',
      'Amman',
      'عمان',
      'دمشق',
      'Damascus',
    ],
  ].map(foldText),
);

/**
 * Reads a line such as `By Mona Saad`, `بقلم: منى سعد`, `Desert Wire- Mona Saad` or `Mona Saad | Cairo`. Undefined for
 * a line that is none: a sentence, a long line, or two halves that are not names.
 */
export function readByline(line: string): Byline | undefined {
  if (line.length > LONGEST || /[.!?؟:]$/u.test(line)) return undefined;
  const unmarked = line.replace(MARK, '');
  const isMarked = unmarked !== line;
  const names = unmarked.split(PARTING).map((part) => part.trim());
  const [first = '', second, ...more] = names;
  if (isMarked && second === undefined) return readSigned(first);
  if (second === undefined || more.length > 0 || !names.every(isName)) return undefined;
  if (isMarked || isOffice(second)) return { byline: first, dateline: second };
  return { byline: second, dateline: first };
}

/** One or more names after "By", and perhaps the office they wrote from: `Mona Saad, Cairo`, `Mona Saad in Cairo`. */
function readSigned(signature: string): Byline | undefined {
  const names = signature.split(COMMA);
  if (!names.every(isName)) return undefined;
  const last = names.at(-1) ?? '';
  if (names.length > 1 && isOffice(last)) return { byline: names.slice(0, -1).join(', '), dateline: last };
  const [, name, place] = IN_A_PLACE.exec(signature) ?? [];
  if (name !== undefined && place !== undefined && isOffice(place)) return { byline: name, dateline: place };
  return { byline: names.join(', ') };
}

/** A name as a form field states it, without "By" before it. */
export function nameOf(written: string): string {
  return written.replace(MARK, '').trim();
}

/** A few words that each begin as names do; Arabic has no capitals, so there only the number of words tells. */
function isName(part: string): boolean {
  const words = part.split(/\s+/u);
  if (part === '' || words.length > NAME_WORDS || /\d/.test(part)) return false;
  const isCapital = (word: string) =>
    /^[\p{Lu}\p{Script=Arabic}'’(]/u.test(word) ||
    /^(?:al|el|de|du|von|van|ben|bin|ibn|la|le|and|et|in|à|au)(?:[-'’]|$)/u.test(word);
  return words.every(isCapital);
}

function isOffice(part: string): boolean {
  return OFFICES.has(foldText(part));
}
