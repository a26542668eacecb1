import { asciiDigits } from './digits.ts';
import { foldText } from './fold.ts';

/** The longest slug in characters; an Arabic one is twice that in bytes, well inside a file name's 255. */
export const SLUG_MAX_LENGTH = 80;

/** An apostrophe that the word goes on after, as in `China's`; the one of `l'hôpital` parts two words. */
const INNER_APOSTROPHE = /['’ʼ](?=(?:s|t|re|ll|ve|d|m)(?!\p{L}))/giu;

/**
 * A story's name in its address, from its headline: words joined by hyphens, cut at a word. Latin letters lose their
 * accents; Arabic letters keep their spelling and lose only harakat and tatweel. A headline without a letter or a
 * digit gives `story`.
 */
export function slugOf(headline: string): string {
  const plain = asciiDigits(headline.normalize('NFKC').replace(INNER_APOSTROPHE, ''));
  let slug = '';
  for (const word of plain.match(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu) ?? []) {
    const part = slugPart(word);
    if (part === '') continue;
    const longer = slug === '' ? part : `${slug}-${part}`;
    if (longer.length > SLUG_MAX_LENGTH) return slug === '' ? cut(part) : slug;
    slug = longer;
  }
  return slug === '' ? 'story' : slug;
}

function slugPart(word: string): string {
  if (/\p{Script=Arabic}/u.test(word)) return word.replace(/[\p{M}\p{Cf}\u0640]/gu, '').toLowerCase();
  return foldText(word).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The start of one word that is longer than a slug may be, never half of a surrogate pair. */
function cut(word: string): string {
  return word.slice(0, SLUG_MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
