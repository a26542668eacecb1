import { setTimeout } from 'node:timers/promises';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { Role } from '#shared/permissions/roles.ts';
import { openNewsroom } from '#newsroom/newsroom.ts';
import { RefusedError } from '#newsroom/refused-error.ts';
import type { Door } from '../door.ts';
import { joinRunning } from '../join.ts';
import { nodePlatform } from '../node-platform.ts';

export type Client = ContractRouterClient<Contract>;

const closings: (() => Promise<void>)[] = [];
/** Another command may have the folder for a moment, or an app that is still opening. */
const PATIENCE_MS = 10_000;

/**
 * The API for one command: through the app when it has the folder open, else on the folder itself. `as` names the
 * profile that acts; whoever can read the folder may name one.
 */
export async function openClient(dataDir: string, as: string | undefined): Promise<Client> {
  const clientAs = await enter(dataDir);
  return clientAs(as);
}

/** The same for a command that only reads: when nobody is named, the editor-in-chief of the folder reads. */
export async function openReader(dataDir: string, as: string | undefined): Promise<Client> {
  const clientAs = await enter(dataDir);
  return clientAs(as ?? (await findReader(await clientAs(undefined))));
}

/** Lets go of the newsroom or of the connections to it. */
export async function closeClient(): Promise<void> {
  await Promise.all(closings.splice(0).map((close) => close()));
}

async function enter(dataDir: string): Promise<(as: string | undefined) => Promise<Client>> {
  const untilMs = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      const newsroom = await openNewsroom(nodePlatform(dataDir), { siteUrl: null, runsQueue: false });
      closings.push(() => newsroom.close());
      return async (as) => newsroom.call(await newsroom.terminalSession(as));
    } catch (error) {
      if (!(error instanceof RefusedError) || error.code !== 'folderInUse') throw error;
      const running = await joinRunning(dataDir);
      if (running !== undefined) return (as) => connect(running.door, as);
      if (performance.now() > untilMs) throw error;
      await setTimeout(100);
    }
  }
}

async function findReader(anonymous: Client): Promise<string | undefined> {
  const { profiles, isSetUp } = await anonymous.session.state({});
  if (!isSetUp) throw new RefusedError('notSetUp');
  const holder = (role: Role) => profiles.find((profile) => profile.roles.includes(role));
  return (holder('editor-in-chief') ?? holder('administrator'))?.handle;
}

async function connect(door: Door, as: string | undefined): Promise<Client> {
  const socket = new WebSocket(`${door.url.replace(/^http/u, 'ws')}/rpc`, {
    headers: { authorization: `Bearer ${door.secret}`, ...(as === undefined ? {} : { 'x-tribune-as': as }) },
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    // The door was found open a moment ago: it is the profile that is not known there.
    socket.addEventListener(
      'error',
      () => reject(new RefusedError('notFound', { what: 'user', id: as ?? '' })),
      { once: true },
    );
  });
  closings.push(async () => socket.close());
  return createORPCClient(new RPCLink({ websocket: socket }));
}
