import type { FastifyInstance } from 'fastify';
import { RefusedError } from '#newsroom/refused-error.ts';

/**
 * Listens on 127.0.0.1 and returns the port.
 * @throws RefusedError `portInUse` when that very port was asked for; a usual port that is taken gives way to any free one
 */
export async function listenOnLoopback(
  app: FastifyInstance,
  port: number,
  isAskedFor: boolean,
): Promise<number> {
  try {
    await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    const isTaken =
      error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
    if (!isTaken) throw error;
    if (isAskedFor) throw new RefusedError('portInUse', { port }, { cause: error });
    await app.listen({ host: '127.0.0.1', port: 0 });
  }
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the port has no number');
  return address.port;
}
