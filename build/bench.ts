import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode } from './node-version.ts';
import { root } from './root.ts';
import { become } from './run.ts';

requireNode();

const suffix = '.bench.ts';
const folder = join(root, 'tests/bench');
const [name, ...rest] = process.argv.slice(2);

if (name && benches().includes(name)) {
  const { buildIfStale } = await import('./build.ts');
  await buildIfStale({ onBuild: () => process.stderr.write('Preparing Tribune Desk…\n') });
  await become(join(folder, `${name}${suffix}`), rest);
} else {
  console.error(name ? `There is no bench "${name}".` : 'Which bench? npm run bench -- NAME');
  console.error(`Benches: ${benches().join(', ') || 'none yet'}`);
  process.exitCode = 1;
}

function benches(): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(suffix));
  return files.map((file) => file.slice(0, -suffix.length));
}
