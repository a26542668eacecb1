import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

interface Manifest {
  readonly imports: Readonly<Record<string, string>>;
}

/** The `#room/…` imports of package.json as aliases, so that Vite and Vitest agree with Node and TypeScript. */
export function roomAliases(): { find: RegExp; replacement: string }[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  return Object.entries(manifest.imports).map(([pattern, target]) => ({
    find: new RegExp(`^${pattern.replace('*', '')}`),
    replacement: join(root, target.replace('*', ''), '/'),
  }));
}
