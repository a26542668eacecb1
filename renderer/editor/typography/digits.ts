import type { Digits } from '#shared/language/typography.ts';
import type { EditionDoc } from '../use-edition-doc.ts';

/** The digits that an edition is set in; kept with its text, so that every desk sets the same. */
export function digitsOf({ doc }: EditionDoc): Digits {
  return asDigits(doc.getMap('fields').get('digits'));
}

/** A stored choice of digits; null when there is none. */
export const asDigits = (value: unknown): Digits =>
  value === 'latin' || value === 'arabic-indic' ? value : null;
