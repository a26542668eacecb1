import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { REFUSED } from '#shared/contract/base.ts';
import type { RefusalCode, RefusalParams } from '#shared/model/refusal.ts';
import { RefusedError } from '#newsroom/refused-error.ts';
import { sayRefusal } from '../say-refusal.ts';

const Trace = z.object({ traceId: z.string() });

/** One line for any error of a command. */
export function sayError(error: unknown): string {
  const refusal = refusalOf(error);
  if (refusal !== undefined) {
    const sentence = sayRefusal(new RefusedError(refusal.code, refusal.params));
    const hint = hintFor(refusal.code, refusal.params);
    return hint === '' ? sentence : `${sentence} (${hint})`;
  }
  const trace = error instanceof ORPCError ? Trace.safeParse(error.data) : undefined;
  return trace?.success === true
    ? `${sayRefusal(error)} (desk.log: ${trace.data.traceId})`
    : sayRefusal(error);
}

/** A form shows where it is wrong, and a window has a place to sign in; a terminal has to be told. */
function hintFor(code: RefusalCode, params: RefusalParams): string {
  if (code === 'notSignedIn') return '--as USER';
  return code === 'invalidInput' ? String(params['field'] ?? '') : '';
}

/** The refusal in an error of the API, of the newsroom itself, or of what was typed; undefined when it is none. */
export function refusalOf(error: unknown): { code: RefusalCode; params: RefusalParams } | undefined {
  if (error instanceof RefusedError) return { code: error.code, params: error.params };
  if (error instanceof z.ZodError)
    return { code: 'invalidInput', params: { field: error.issues[0]?.path.join('.') ?? '' } };
  return error instanceof ORPCError ? REFUSED.data.safeParse(error.data).data : undefined;
}
