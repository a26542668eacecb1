import { RefusedError } from '#newsroom/refused-error.ts';
import { lockFolder } from '#newsroom/store/folder-lock.ts';

/* Takes the folder that it is given and holds it until it is killed; says what came of it. */
try {
  const lock = lockFolder(process.argv[2] ?? '');
  process.send?.('held');
  process.on('disconnect', () => lock.release());
} catch (error) {
  process.send?.(error instanceof RefusedError ? error.code : String(error), () => process.disconnect());
}
