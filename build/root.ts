import { fileURLToPath } from 'node:url';

/** The folder of package.json; every path of the build starts here, wherever it was called from. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where a build lands. */
export const outDir = fileURLToPath(new URL('../out', import.meta.url));
