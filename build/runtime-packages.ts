import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}
export type Lock = Readonly<Record<string, LockedPackage>>;

/** Packages whose files are read and not imported: the fonts of the public newspaper. */
const READ = [
  '@fontsource/ibm-plex-sans',
  '@fontsource/ibm-plex-sans-arabic',
  '@fontsource/noto-naskh-arabic',
  '@fontsource/source-serif-4',
];
const IMPORTED = /(?:from|import)\s*\(?\s*["']([^"'./][^"']*)["']/gu;

/** The packages that the built hosts import; the screens' own are inside their bundle. */
export function importedPackages(outDir: string): Set<string> {
  const names = new Set(READ);
  for (const part of ['server', 'electron', 'chunks'])
    for (const file of readdirSync(join(outDir, part)).filter((name) => /\.c?js$/u.test(name)))
      for (const [, specifier] of readFileSync(join(outDir, part, file), 'utf8').matchAll(IMPORTED)) {
        const name = packageOf(specifier ?? '');
        if (name !== '' && name !== 'electron') names.add(name);
      }
  return names;
}

/**
 * What a package has to leave out: everything in the lock that is for production, yet that nothing of the hosts reaches.
 * The screens' libraries are in their bundle already.
 */
export function unreachedPackages(lock: Lock, imported: ReadonlySet<string>): string[] {
  const reached = new Set<string>();
  const visit = (name: string, from: string) => {
    const path = resolveIn(lock, name, from);
    if (path === undefined || reached.has(path)) return;
    reached.add(path);
    for (const next of needsOf(lock[path] ?? {})) visit(next, path);
  };
  for (const name of imported) visit(name, '');
  return Object.keys(lock).filter((path) => path !== '' && lock[path]?.dev !== true && !reached.has(path));
}

/** What a package needs beside it; a peer that it can do without does not count. */
function needsOf(one: LockedPackage): string[] {
  const {
    dependencies = {},
    optionalDependencies = {},
    peerDependencies = {},
    peerDependenciesMeta = {},
  } = one;
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Where Node would find a package from a place in node_modules: the nearest one on the way up. */
function resolveIn(lock: Lock, name: string, from: string): string | undefined {
  const own = `${from}/node_modules/${name}`;
  if (from !== '' && own in lock) return own;
  if (from === '') return `node_modules/${name}` in lock ? `node_modules/${name}` : undefined;
  const up = from.lastIndexOf('/node_modules/');
  return resolveIn(lock, name, up < 0 ? '' : from.slice(0, up));
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return '';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
