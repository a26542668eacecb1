import { ORPCError } from '@orpc/client';
import type { TFunction } from 'i18next';
import type { RefusalCode, RefusalParams } from '#shared/model/refusal.ts';
import { LinkDown } from './reconnecting-socket.ts';
import { sayParams } from './say-params.ts';

export interface RefusalData {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
}

/** The refusal inside an error, if it is one: an expected no, with a code and the values of its sentence. */
export function refusalOf(error: unknown): RefusalData | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return undefined;
  return error.data as RefusalData;
}

export const isRefusal = (error: unknown): boolean => refusalOf(error) !== undefined;

/** A refusal as a sentence in the language of the app. */
export function sayRefusal(refusal: RefusalData, t: TFunction): string {
  return t(`refusal.${refusal.code}`, sayParams(refusal.params, t));
}

/** Any error as a sentence: a refusal says why, a dead link says what is kept, the rest says it was logged. */
export function refusalText(error: unknown, t: TFunction): string {
  const refusal = refusalOf(error);
  if (refusal !== undefined) return sayRefusal(refusal, t);
  if (error instanceof LinkDown || isLinkError(error)) return t('error.linkDown');
  return t('error.unexpected');
}

/** What oRPC throws when its socket is not open or closes under a call. */
function isLinkError(error: unknown): boolean {
  if (error instanceof ORPCError || !(error instanceof Error)) return false;
  return /websocket|aborted|closed|peer/i.test(`${error.name} ${error.message}`);
}
