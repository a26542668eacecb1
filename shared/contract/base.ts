import { oc } from '@orpc/contract';
import { z } from 'zod';
import { REFUSAL_CODES } from '../model/refusal.ts';
import type { Permission } from '../permissions/permissions.ts';

/**
 * Who may call a procedure: a permission; `signedIn` for anybody with a profile; `anyone` at the desk, even before
 * they sign in; `nobody` is the default, so that a procedure that forgets to say is refused.
 */
export interface ProcedureMeta {
  readonly permission: Permission | 'signedIn' | 'anyone' | 'nobody';
}

/** The one typed error of the contract: an expected refusal. Screens translate `refusal.CODE` with its params. */
export const REFUSED = {
  status: 409,
  data: z.object({
    code: z.enum(REFUSAL_CODES),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
} as const;

const base = oc.$meta<ProcedureMeta>({ permission: 'nobody' }).errors({ REFUSED });

/** Starts a procedure that only holders of the permission may call. */
export function procedure(permission: ProcedureMeta['permission']) {
  return base.meta({ permission });
}
