import type { Refusal, RefusalCode, RefusalParams } from '#shared/model/refusal.ts';

/** An expected refusal on its way to the caller; the API turns it into the contract's typed error. */
export class RefusedError extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'RefusedError';
    this.code = code;
    this.params = params;
  }
}

/** Throws a pure decision's refusal; gives the rest of the verdict back otherwise. */
export function orThrow<T extends { readonly ok: true }>(verdict: T | Refusal): T {
  if (!verdict.ok) throw new RefusedError(verdict.code, verdict.params);
  return verdict;
}
