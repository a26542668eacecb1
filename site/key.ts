import { createHash } from 'node:crypto';

/** A short hash of everything that a file is made of. */
export function keyOf(...inputs: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 24);
}
