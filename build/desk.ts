import { join } from 'node:path';
import { requireNode } from './node-version.ts';

requireNode();

const { outDir } = await import('./root.ts');
const { buildIfStale } = await import('./build.ts');
const { become } = await import('./run.ts');

// Standard output belongs to the command alone; a build says what it must on standard error.
await buildIfStale({ only: ['node'], onBuild: () => process.stderr.write('Preparing Tribune Desk…\n') });
await become(join(outDir, 'server/cli.js'), process.argv.slice(2));
