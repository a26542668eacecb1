import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { REFUSED } from '#shared/contract/base.ts';
import { RefusedError } from '#newsroom/refused-error.ts';
import { sayRefusal } from '../say-refusal.ts';

const Trace = z.object({ traceId: z.string() });

/** One line for any error of a command. */
export function sayError(error: unknown): string {
  if (error instanceof ORPCError) {
    const refused = REFUSED.data.safeParse(error.data);
    if (refused.success) return sayRefusal(new RefusedError(refused.data.code, refused.data.params));
    const trace = Trace.safeParse(error.data);
    if (trace.success) return `${sayRefusal(error)} (desk.log: ${trace.data.traceId})`;
  }
  return sayRefusal(error);
}
