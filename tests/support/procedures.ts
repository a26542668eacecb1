import { isContractProcedure } from '@orpc/contract';
import type { z } from 'zod';
import type { ProcedureMeta } from '#shared/contract/base.ts';
import { contract } from '#shared/contract/index.ts';

/** One procedure of the contract, found by walking it, so that a new one cannot be forgotten. */
export interface NamedProcedure {
  readonly name: string;
  readonly permission: ProcedureMeta['permission'];
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Every procedure of the contract as `area.name`. */
export const PROCEDURES: readonly NamedProcedure[] = Object.entries(contract).flatMap(([area, members]) =>
  Object.entries(members).map(([name, procedure]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${area}.${name} is no procedure`);
    const meta: ProcedureMeta = procedure['~orpc'].meta;
    const { inputSchema, outputSchema } = procedure['~orpc'];
    return {
      name: `${area}.${name}`,
      permission: meta.permission,
      input: inputSchema as z.ZodType,
      output: outputSchema as z.ZodType,
    };
  }),
);
