import { ORPCError, safe } from '@orpc/client';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { REFUSED } from '#shared/contract/base.ts';
import { ChangeEvent } from '#shared/contract/desk.ts';
import { can } from '#shared/permissions/permissions.ts';
import { CONTRACT_CASES } from '#tests/support/contract-cases.ts';
import { TEST_USERS } from '#tests/support/newsroom.ts';
import { PROCEDURES, type NamedProcedure } from '#tests/support/procedures.ts';
import { overPorts, overSockets } from '#tests/support/transports.ts';
import type { Client } from '#tests/support/world.ts';

const transports = [
  ['a MessagePort', overPorts],
  ['a WebSocket', overSockets],
] as const;

test('there is a case for every procedure of the contract, and none for another', () => {
  expect(Object.keys(CONTRACT_CASES).toSorted()).toEqual(PROCEDURES.map(({ name }) => name).toSorted());
});

test.each(transports)(
  'over %s every procedure answers as the contract says',
  { timeout: 60_000 },
  async (_, open) => {
    const transport = await open();
    for (const procedure of PROCEDURES) {
      const { as, input, refusal } = CONTRACT_CASES[procedure.name] ?? {};
      const given = (await input?.(transport.world)) ?? {};
      const { error, data } = await call(await transport.connect(as), procedure, given);
      if (refusal !== undefined) expect.soft(codeOf(error), procedure.name).toBe(refusal);
      else if (error !== null) expect.soft(error, procedure.name).toBeNull();
      else await expectShape(procedure, data);
    }
  },
);

test.each(transports)(
  'over %s nobody who is not signed in gets past a procedure that asks who',
  async (_, open) => {
    const transport = await open();
    const anonymous = await transport.connect();
    for (const procedure of PROCEDURES) {
      if (procedure.permission === 'anyone') continue;
      const { error } = await call(anonymous, procedure, {});
      expect.soft(codeOf(error), procedure.name).toBe('notSignedIn');
    }
  },
);

test.each(transports)(
  'over %s each role is refused what its table refuses it, before anything else is looked at',
  async (_, open) => {
    const transport = await open();
    for (const [handle, roles] of Object.entries(TEST_USERS)) {
      const client = await transport.connect(handle);
      const userId = await transport.world.userId(handle);
      for (const procedure of PROCEDURES) {
        const { permission } = procedure;
        if (permission === 'anyone' || permission === 'signedIn' || permission === 'nobody') continue;
        if (can({ userId, name: handle, roles }, permission).ok) continue;
        const { error } = await call(client, procedure, { nonsense: true });
        expect.soft(codeOf(error), `${handle} ${procedure.name}`).toBe('roleMayNot');
      }
    }
  },
);

test.each(transports)(
  'over %s nonsense is refused as nonsense, with the field and without a sentence',
  async (_, open) => {
    const transport = await open();
    for (const procedure of PROCEDURES) {
      if (Object.keys(requiredFields(procedure)).length === 0) continue;
      const { as } = CONTRACT_CASES[procedure.name] ?? {};
      const client = await transport.connect(as);
      for (const nonsense of [
        {},
        { editionId: 'x', storyId: 7, commentIds: 'all', text: null },
        'words',
        null,
      ]) {
        const { error } = await call(client, procedure, nonsense);
        expect.soft(codeOf(error), procedure.name).toBe('invalidInput');
        expectNoProse(error, procedure.name);
      }
    }
  },
);

test.each(transports)(
  'over %s an error that nobody foresaw says a trace id and nothing else',
  async (_, open) => {
    const transport = await open();
    const sarah = await transport.connect('sarah');
    await transport.world.newsroom.context.store.write((db) =>
      db.updateTable('profile').set({ data: '{"secret": "details"}' }).execute(),
    );
    const { error } = await safe(sarah.newsroom.getProfile({}));
    expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', data: { traceId: expect.any(String) } });
    expect(JSON.stringify(error)).not.toMatch(/secret|zod|profile/iu);
  },
);

async function call(client: Client, { name }: NamedProcedure, input: unknown) {
  const [area = '', procedure = ''] = name.split('.');
  const areas = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const asked = areas[area]?.[procedure];
  if (asked === undefined) throw new Error(`the client has no ${name}`);
  const { error, data } = await safe(asked(input));
  return { error, data };
}

function refusalOf(error: unknown) {
  return error instanceof ORPCError && error.defined ? REFUSED.data.safeParse(error.data).data : undefined;
}

const codeOf = (error: unknown): string | undefined => refusalOf(error)?.code;

/** A code, names and numbers cross the wire; sentences are made where they are read. */
function expectNoProse(error: unknown, name: string): void {
  expect.soft(error, name).toMatchObject({ message: 'REFUSED' });
  for (const value of Object.values(refusalOf(error)?.params ?? {}))
    expect.soft(String(value), name).not.toMatch(/\w \w/u);
}

async function expectShape({ name, output }: NamedProcedure, data: unknown): Promise<void> {
  if (name === 'changes.watch') {
    const events = data as AsyncGenerator<unknown>;
    const { value } = await events.next();
    await events.return(undefined);
    expect.soft(ChangeEvent.safeParse(value).success, name).toBe(true);
    return;
  }
  const parsed = z.safeParse(output, data);
  expect.soft(parsed.error, name).toBeUndefined();
  expect.soft(parsed.data, name).toEqual(data);
}

function requiredFields({ input }: NamedProcedure): object {
  return z.safeParse(input, {}).success ? {} : { some: true };
}
