import { asciiDigits } from './digits.ts';

/** Bidi controls, zero-width and soft hyphens, tatweel, and the presentation forms of harakat that stand alone. */
const INVISIBLE = /[\p{Cf}\u0640\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE7F]/gu;

/** Accents and harakat. Marks of other scripts stay: without its vowel signs a Hindi word is another word. */
const MARKS = /[\p{Mn}&&[\p{Script=Inherited}\p{Script=Arabic}]]/gv;

/** Letters that Unicode does not decompose, with what a reader who looks for them would type. */
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * The form of a text in which search and moderation compare it, the same in all three languages: lower case,
 * no accents, ligatures or presentation forms, no harakat or tatweel, one alef, one ya, ta marbuta as ha,
 * hamza off its carrier, ASCII digits, nothing invisible. Idempotent. Never shown to a person.
 */
export function foldText(text: string): string {
  if (/^[\x20-\x7e\n\t]*$/.test(text)) return text.toLowerCase();
  const bare = text.replace(INVISIBLE, '').normalize('NFKD').toLowerCase().replace(MARKS, '');
  return asciiDigits(bare)
    .replace(FOLDED_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}
