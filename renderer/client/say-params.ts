import type { TFunction } from 'i18next';
import i18next from 'i18next';
import type { RefusalParams } from '#shared/model/refusal.ts';
import { ROLES } from '#shared/permissions/roles.ts';
import { type Act, ACTS, EDITION_STATES } from '#shared/workflow/table.ts';
import { instantPattern, sayInstant } from '../format.ts';

/** The acts that have a name on screens; the newsroom's own doings have none. */
const ACTS_OF_PEOPLE = ACTS as readonly Exclude<Act, 'voidApproval'>[];

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value);

/** Codes inside a refusal's params (roles, states, acts, instants) as words of the app's language. */
export function sayParams(params: RefusalParams, t: TFunction): Record<string, string | number | boolean> {
  const said: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(params)) {
    said[name] = typeof value === 'string' ? sayWords(value, t) : (value ?? '');
  }
  return said;
}

function sayWords(value: string, t: TFunction): string {
  if (instantPattern.test(value)) return sayInstant(value, i18next.language);
  const words = value.split(',').map((word) => sayWord(word, t));
  if (words.some((word) => word === undefined)) return value;
  return new Intl.ListFormat(i18next.language, { type: 'disjunction' }).format(words as string[]);
}

function sayWord(word: string, t: TFunction): string | undefined {
  if (isOneOf(ROLES, word)) return t(`role.${word}`);
  if (isOneOf(EDITION_STATES, word)) return t(`state.${word}`);
  if (isOneOf(ACTS_OF_PEOPLE, word)) return t(`act.${word}`);
  return undefined;
}
