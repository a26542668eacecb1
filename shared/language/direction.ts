import { direction, type Language } from '../model/language.ts';

/** Whether a language is written from right to left. */
export function isRtl(language: Language): boolean {
  return direction(language) === 'rtl';
}

/**
 * How many of a text's letters are Arabic, from 0 to 1; 0 for a text without letters. Unlike `dir="auto"`, which
 * asks the first letter only, it is not fooled by an Arabic paragraph that opens with a Latin name.
 */
export function arabicShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/[\p{L}&&\p{Script=Arabic}]/gv)?.length ?? 0) / letters;
}
