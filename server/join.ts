import { z } from 'zod';
import { findDoor, type Door } from './door.ts';

const Answer = z.object({ url: z.string() });

/** Asks the newsroom that already has the folder open for a window of its own; undefined when nobody answers. */
export async function joinRunning(dataDir: string): Promise<{ door: Door; address: string } | undefined> {
  const door = findDoor(dataDir);
  if (door === undefined) return undefined;
  try {
    const response = await fetch(`${door.url}/door/window`, {
      method: 'POST',
      headers: { authorization: `Bearer ${door.secret}` },
    });
    const text = await response.text();
    return response.ok ? { door, address: Answer.parse(JSON.parse(text)).url } : undefined;
  } catch {
    // A door that was left behind by a killed process: there is nobody to join.
    return undefined;
  }
}
