import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** How another process of this user finds a newsroom that is open: its address, and the secret that proves the folder can be read. */
export const Door = z.object({ url: z.string(), secret: z.string(), pid: z.int() });
export type Door = z.infer<typeof Door>;

const doorFile = (dataDir: string): string => join(dataDir, 'door.json');

/** Hangs out the address of an open newsroom; only the owner of the folder can read it. */
export function openDoor(dataDir: string, url: string, secret = newDoorSecret()): Door {
  const door: Door = { url, secret, pid: process.pid };
  rmSync(doorFile(dataDir), { force: true });
  writeFileSync(doorFile(dataDir), JSON.stringify(door), { mode: 0o600, flag: 'wx' });
  return door;
}

export const newDoorSecret = (): string => randomBytes(32).toString('base64url');

export function closeDoor(dataDir: string): void {
  rmSync(doorFile(dataDir), { force: true });
}

/** The door that hangs at a folder; undefined when there is none. It may be stale: whoever knocks finds out. */
export function findDoor(dataDir: string): Door | undefined {
  try {
    return Door.parse(JSON.parse(readFileSync(doorFile(dataDir), 'utf8')));
  } catch {
    // No file, or half of one: nobody is there to join.
    return undefined;
  }
}
