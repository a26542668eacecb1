import { ORPCError, implement, type ImplementerInternalWithMiddlewares } from '@orpc/server';
import { z } from 'zod';
import type { ProcedureMeta } from '#shared/contract/base.ts';
import { contract, type Contract } from '#shared/contract/index.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import { can } from '#shared/permissions/permissions.ts';
import type { NewsroomContext } from '../context.ts';
import { RefusedError, orThrow } from '../refused-error.ts';
import type { Session } from '../session/sessions.ts';
import { sqliteRefusal } from '../store/sqlite-refusal.ts';

/** What a host gives with each call: the newsroom, and the session that it vouches for. */
export interface CallContext {
  readonly newsroom: NewsroomContext;
  readonly session: Session;
}

/** What a handler finds in its context: the same, and who calls. */
export interface GuardedContext extends CallContext {
  readonly actor: Actor | undefined;
}

/** The contract, ready for handlers: the permission is checked and errors are translated before any of them runs. */
export const api: ImplementerInternalWithMiddlewares<Contract, CallContext, GuardedContext> = implement(
  contract,
)
  .$context<CallContext>()
  .use(async ({ context, next, procedure, path }) => {
    const { permission }: ProcedureMeta = procedure['~orpc'].meta;
    try {
      const actor = await context.session.actor();
      assertAllowed(actor, permission);
      return await next({ context: { actor } });
    } catch (error) {
      throw toApiError(error, path, context.newsroom);
    }
  });

/** The person who calls. Every procedure that needs a permission has one; this states it for the compiler. */
export function actorOf(context: { readonly actor: Actor | undefined }): Actor {
  if (context.actor === undefined) throw new RefusedError('notSignedIn');
  return context.actor;
}

function assertAllowed(actor: Actor | undefined, permission: ProcedureMeta['permission']): void {
  if (permission === 'anyone') return;
  if (permission === 'nobody') throw new RefusedError('roleMayNot', { permission, roles: '' });
  if (permission === 'signedIn') {
    if (actor === undefined) throw new RefusedError('notSignedIn');
    return;
  }
  orThrow(can(actor, permission));
}

function toApiError(error: unknown, path: readonly string[], newsroom: NewsroomContext): unknown {
  const refused = sqliteRefusal(error, newsroom.store.file);
  if (refused !== undefined) return refusedError(refused.code, refused.params);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return refusedError('invalidInput', { field: firstIssuePath(error) });
  if (error instanceof ORPCError) return error;
  const traceId = newsroom.platform.newId();
  newsroom.platform.log.error('unexpected error', {
    traceId,
    procedure: path.join('.'),
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return new ORPCError('INTERNAL_SERVER_ERROR', { data: { traceId } });
}

function refusedError(code: RefusedError['code'], params: RefusedError['params']) {
  return new ORPCError('REFUSED', { status: 409, defined: true, data: { code, params } });
}

const ValidationIssues = z.object({
  issues: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])).optional() })),
});

function firstIssuePath(error: ORPCError<string, unknown>): string {
  const parsed = ValidationIssues.safeParse(error.data);
  return parsed.success ? (parsed.data.issues[0]?.path?.join('.') ?? '') : '';
}
