import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '#shared/model/language.ts';
import { ProfileInput } from '#shared/contract/newsroom.ts';
import { RoleSchema } from '#shared/contract/common.ts';
import { restoreDatabase } from '#newsroom/maintenance/restore.ts';
import { RefusedError } from '#newsroom/refused-error.ts';
import { nodePlatform } from '../node-platform.ts';
import { openClient, openReader, type Client } from './client.ts';
import { firstProfile } from './first-profile.ts';
import { print, type Globals } from './output.ts';

/** `init`, `demo`, `audit`, `backup`, `restore`, `doctor`. */
export function addMaintenanceCommands(program: Command): void {
  program
    .command('init')
    .description('set up an empty newsroom; the passphrase is read from TRIBUNE_PASSPHRASE')
    .requiredOption('--name <text>', 'the name of the newspaper')
    .requiredOption('--user <handle>', 'the first user')
    .option('--roles <roles>', 'comma-separated', 'editor-in-chief,administrator')
    .option('--language <language>', 'main language', 'en')
    .option('--profile <file>', 'the whole profile as JSON, instead of --name')
    .action(async (_options, command: Command) => {
      const globals = command.optsWithGlobals<
        Globals & { name: string; user: string; roles: string; language: Language; profile?: string }
      >();
      const passphrase = process.env['TRIBUNE_PASSPHRASE'];
      if (passphrase === undefined) throw new RefusedError('invalidInput', { field: 'TRIBUNE_PASSPHRASE' });
      const client = await openClient(globals.data, undefined);
      const profile =
        globals.profile === undefined
          ? firstProfile(globals.name, globals.language)
          : ProfileInput.parse(JSON.parse(readFileSync(globals.profile, 'utf8')));
      const roles = globals.roles.split(',').map((role) => RoleSchema.parse(role.trim()));
      await client.session.setUp({
        profile,
        user: { handle: globals.user, name: globals.user, passphrase, roles, locale: globals.language },
      });
      await printProfiles(globals, client);
    });
  program
    .command('demo')
    .description('fill an empty newsroom with the demo one')
    .action(async (_options, command: Command) => {
      const globals = command.optsWithGlobals<Globals>();
      const client = await openClient(globals.data, undefined);
      await client.session.openDemo({});
      await printProfiles(globals, client);
    });
  const audit = program.command('audit').description('the audit trail');
  audit
    .command('show [story]')
    .option('--limit <n>', 'how many entries', '200')
    .action(async (slug: string | undefined, _options, command: Command) => {
      const globals = command.optsWithGlobals<Globals & { limit: string }>();
      const client = await openReader(globals.data, globals.as);
      const storyId = slug === undefined ? undefined : (await client.stories.findBySlug({ slug })).id;
      print(globals, await client.audit.list({ storyId, limit: Number(globals.limit) }), (list) =>
        list.map((one) => `${one.seq}  ${one.at}  ${one.byName}  ${one.act}  ${one.entityId}`),
      );
    });
  audit.command('verify').action(async (_options, command: Command) => {
    const globals = command.optsWithGlobals<Globals>();
    const client = await openReader(globals.data, globals.as);
    const verdict = await client.audit.verify({});
    print(globals, verdict, () => [
      verdict.isIntact ? `intact: ${verdict.entries} entries` : `broken at entry ${verdict.firstBrokenSeq}`,
    ]);
    if (!verdict.isIntact) process.exitCode = 1;
  });
  program.command('backup <file>').action(async (file: string, _options, command: Command) => {
    const globals = command.optsWithGlobals<Globals>();
    const client = await openReader(globals.data, globals.as);
    print(globals, await client.maintenance.backup({ file: resolve(file) }), (backup) => [
      `${backup.file}  ${backup.bytes} bytes  ${backup.sha256}`,
    ]);
  });
  program
    .command('restore <file>')
    .description('put a backup in place of the newsroom in the data folder, which must not be open')
    .action(async (file: string, _options, command: Command) => {
      const globals = command.optsWithGlobals<Globals>();
      const platform = nodePlatform(globals.data);
      print(globals, await restoreDatabase(platform.dataDir, file, platform.now()), ({ kept }) => [
        kept === null ? 'restored' : `restored; what was there is kept as ${kept}`,
      ]);
    });
  program.command('doctor').action(async (_options, command: Command) => {
    const globals = command.optsWithGlobals<Globals>();
    const client = await openReader(globals.data, globals.as);
    const findings = await client.maintenance.doctor({});
    print(globals, findings, (list) =>
      list.map((one) => `${one.isWell ? 'well' : 'ILL '}  ${one.check}  ${one.detail}`),
    );
    if (findings.some((finding) => !finding.isWell)) process.exitCode = 1;
  });
}

async function printProfiles(globals: Globals, client: Client): Promise<void> {
  const { profiles } = await client.session.state({});
  const shown = { profiles: profiles.map(({ handle, name, roles }) => ({ handle, name, roles })) };
  print(globals, shown, () =>
    shown.profiles.map((profile) => `${profile.handle}  ${profile.name}  ${profile.roles.join(', ')}`),
  );
}
