import type { Language } from '../model/language.ts';
import { arabicShare } from './direction.ts';
import { foldText } from './fold.ts';

/** Words that every text has and only one of the two Latin languages uses, folded. */
const COMMON_WORDS = {
  en: 'the of and to in is that for was on with as by at from it this are were has have be said will not he she they',
  fr: 'le la les des du un une et est dans que qui pour sur au aux par avec ce cette sont ont ete plus ne pas il elle',
} as const;

/** Below this share of common words a longer text is in neither language. */
const LEAST_SHARE = 0.06;
const LONG_ENOUGH = 40;
const COUNTED_WORDS = 2000;

const commonWords = {
  en: new Set(COMMON_WORDS.en.split(' ')),
  fr: new Set(COMMON_WORDS.fr.split(' ')),
} as const;

/**
 * The language a text is written in, by its script and then its commonest words; undefined when it is in none of the
 * newsroom's languages or has no letters. A short Latin text without a common word is taken for English.
 */
export function detectLanguage(text: string): Language | undefined {
  if (arabicShare(text) > 0.5) return 'ar';
  const words = foldText(text)
    .match(/\p{Script=Latin}+/gu)
    ?.slice(0, COUNTED_WORDS);
  if (words === undefined) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (words.join('').length < letters / 2 && words.length < COUNTED_WORDS) return undefined;
  const en = words.filter((word) => commonWords.en.has(word)).length;
  const fr = words.filter((word) => commonWords.fr.has(word)).length;
  if (words.length >= LONG_ENOUGH && Math.max(en, fr) / words.length < LEAST_SHARE) return undefined;
  return fr > en ? 'fr' : 'en';
}
