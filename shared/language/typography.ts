import type { Language } from '../model/language.ts';

/** Which digits an edition is set in; null leaves them as they were typed. */
export type Digits = 'latin' | 'arabic-indic' | null;

/** A stretch of a text that is set otherwise. `start` and `end` are UTF-16 units of the text as it was. */
export interface TypographyChange {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** More rounds than any text has been seen to need. */
export const MAX_ROUNDS = 8;

const NARROW = '\u202F';
const WIDE = '\u00A0';
const QUOTES = {
  ar: { double: ['«', '»'], single: ['‘', '’'] },
  en: { double: ['“', '”'], single: ['‘', '’'] },
  fr: { double: [`«${NARROW}`, `${NARROW}»`], single: ['’', '’'] },
} as const satisfies Record<Language, object>;
const DASH = { ar: '–', en: '—', fr: '–' } as const satisfies Record<Language, string>;
const ARABIC_MARKS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/** Addresses, handles, hashtags and file names: what would break if a letter of it changed. */
const KEPT =
  /(?:https?:\/\/|www\.)\S*[^\s"'»”’,;:!?.)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}\p{N}_]+|\b[\w-]+(?:[./\\_][\w-]+)+/gu;
const UNFINISHED = /(?:https?:\/\/|www\.)\S*$/u;
/** Direction marks that another program left in the text, and the stroke that stretches a word. Harakat are not among them. */
const STRAY = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u0640]+/gu;
const ARABIC_END = /[\p{Script=Arabic}&&[\p{L}\p{M}]][»”’\)\]]*$/v;
const OPENS = /(?:^|[\s([{«“‘—–-])$/u;

/** How a text is set in its language: every change that it needs at once, in order, none over another. */
export function typographyChanges(text: string, language: Language, digits: Digits): TypographyChange[] {
  const taken: { start: number; end: number }[] = [...text.matchAll(KEPT)].map(spanOf);
  const changes: TypographyChange[] = [];
  for (const { find, set } of rulesOf(language, digits)) {
    for (const match of text.matchAll(find)) {
      const span = spanOf(match);
      if (taken.some(({ start, end }) => span.start < end && start < span.end)) continue;
      const insert = set(match[0], text.slice(0, span.start), text.slice(span.end));
      if (insert === null || insert === match[0]) continue;
      taken.push(span);
      changes.push({ ...span, insert });
    }
  }
  return changes.toSorted((a, b) => a.start - b.start);
}

/** A text as its language sets it; setting it again changes nothing. */
export function setTypography(text: string, language: Language, digits: Digits): string {
  let now = text;
  // A mark that was set can be the neighbour that the next one waits for.
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const changes = typographyChanges(now, language, digits);
    if (changes.length === 0) return now;
    now = changes
      .toReversed()
      .reduce((text, { start, end, insert }) => text.slice(0, start) + insert + text.slice(end), now);
  }
  return now;
}

/**
 * What becomes of a letter that was just typed after this text: how many letters before it are taken back with it, and
 * what stands there instead. Null when it stays as it is.
 */
export function typedChange(
  before: string,
  typed: string,
  language: Language,
  digits: Digits,
): { readonly back: number; readonly insert: string } | null {
  // Where an address ends is known once it is over.
  if (UNFINISHED.test(before)) return null;
  const text = before + typed;
  const change = typographyChanges(text, language, digits).findLast(({ end }) => end === text.length);
  // What is still being written is looked at again with its next letter: only the letter itself is set now.
  if (change === undefined || /^\s/u.test(typed)) return null;
  return { back: before.length - change.start, insert: change.insert };
}

interface Rule {
  readonly find: RegExp;
  /** What the match becomes, between what stands before and after it; null leaves it. */
  readonly set: (match: string, before: string, after: string) => string | null;
}

function rulesOf(language: Language, digits: Digits): Rule[] {
  const { double, single } = QUOTES[language];
  const quote =
    ([open, close]: readonly [string, string]) =>
    (_match: string, before: string) =>
      OPENS.test(before) ? open : close;
  return [
    { find: STRAY, set: () => '' },
    { find: /\.{3}/gu, set: () => '…' },
    // Not at the start of a line, where three of them are a rule.
    { find: /(?<=[^\s-] *)--(?!-)/gu, set: () => DASH[language] },
    { find: /"/gu, set: quote(double) },
    { find: /'/gu, set: quote(single) },
    ...(language === 'fr' ? FRENCH : []),
    ...(language === 'ar' ? ARABIC : []),
    ...(digits === 'arabic-indic'
      ? [{ find: /(?<![\p{Script=Latin}\d])\d+(?![\p{Script=Latin}\d])/gu, set: toArabicIndic }]
      : []),
    ...(digits === 'latin' ? [{ find: /[٠-٩]+/gu, set: toLatin }] : []),
  ];
}

/** French keeps a mark with its word by a space that does not break: a narrow one, and a whole one before a colon. */
const FRENCH: readonly Rule[] = [
  { find: /«[ \u00A0\u202F]*/gu, set: (_match, _before, after) => (after === '' ? null : `«${NARROW}`) },
  { find: /[ \u00A0\u202F]*»/gu, set: (_match, before) => (before === '' ? null : `${NARROW}»`) },
  { find: /[ \u00A0\u202F]*[;!?]/gu, set: (match, before) => spaced(match, before, NARROW) },
  {
    // Before its space is typed nobody knows whether it is the colon of an address.
    find: /[ \u00A0\u202F]*:(?=\s)/gu,
    set: (match, before) => (/\d$/u.test(before) && match === ':' ? null : spaced(match, before, WIDE)),
  },
];

const ARABIC: readonly Rule[] = [
  {
    find: /[,;?]/gu,
    set: (match, before) => (ARABIC_END.test(before) ? (ARABIC_MARKS[match] ?? null) : null),
  },
];

function spaced(match: string, before: string, space: string): string | null {
  // A mark after another, or after a bracket, stands with it.
  return before === '' || /[;:!?([«\u00AB\s]$/u.test(before) ? null : space + match.trimStart();
}

const toArabicIndic = (digits: string) =>
  digits.replace(/\d/gu, (digit) => String.fromCodePoint(0x0660 + Number(digit)));
const toLatin = (digits: string) =>
  digits.replace(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0660));

const spanOf = (match: RegExpMatchArray) => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});
