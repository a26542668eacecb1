import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Command } from 'commander';
import type { Contract } from '#shared/contract/index.ts';
import type { Language } from '#shared/model/language.ts';
import { IMPORT_MAX_BYTES } from '#newsroom/importing/read-import.ts';
import { RefusedError } from '#newsroom/refused-error.ts';
import { openClient, type Client } from './client.ts';
import { print, showProgress, type Globals } from './output.ts';
import { refusalOf } from './say-error.ts';

type Imported = InferContractRouterOutputs<Contract>['imports']['importFile'];
type ImportOptions = Globals & { readonly section?: string; readonly language?: Language };

/** `import PATH...`: one result a file; a bad one never stops the rest. */
export function addImportCommand(program: Command): void {
  program
    .command('import <paths...>')
    .description('make stories of files and folders: Markdown, HTML, DOCX, ninjs, plain text')
    .option('--section <slug>', 'for files that name no section')
    .option('--language <language>', 'for files whose language cannot be told')
    .action(async (paths: string[], _options, command: Command) => {
      const globals = command.optsWithGlobals<ImportOptions>();
      const client = await openClient(globals.data, globals.as);
      const files = (await Promise.all(paths.map(listFiles))).flat();
      const results: Imported[] = [];
      for (const [index, file] of files.entries()) {
        showProgress(`${index + 1}/${files.length} ${basename(file)}`);
        results.push(await importFile(client, file, globals));
      }
      showProgress('');
      print(globals, results, (list) =>
        list.map((one) =>
          one.story === null
            ? `refused  ${one.name}  ${one.refusal?.code ?? ''}`
            : `taken    ${one.name}  ${one.story.slug}`,
        ),
      );
      if (results.some((one) => one.story === null)) process.exitCode = 1;
    });
}

async function importFile(client: Client, name: string, options: ImportOptions): Promise<Imported> {
  try {
    const { section, language } = options;
    return await client.imports.importFile({ name, bytesBase64: readFile(name), section, language });
  } catch (error) {
    const refusal = refusalOf(error);
    // Who may not import one file may not import any.
    if (refusal === undefined || refusal.code === 'notSignedIn' || refusal.code === 'roleMayNot') throw error;
    return { name, story: null, taken: [], left: [], refusal: { ...refusal, params: { ...refusal.params } } };
  }
}

function readFile(file: string): string {
  try {
    if (statSync(file).size > IMPORT_MAX_BYTES) throw new RefusedError('importTooLarge');
    return readFileSync(file).toString('base64');
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isMissing
      ? new RefusedError('notFound', { what: 'file', id: file }, { cause: error })
      : new RefusedError('importBroken', {}, { cause: error });
  }
}

async function listFiles(path: string): Promise<string[]> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
