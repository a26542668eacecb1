import { accessSync, constants, statfsSync } from 'node:fs';
import { sql } from 'kysely';
import { verifyAudit } from '../audit/api.ts';
import type { NewsroomContext } from '../context.ts';
import type { ReadDb } from '../store/open.ts';
import { siteFolder } from '../publishing/targets/static-site/folder.ts';

/** One thing that was looked at. `check` and `detail` are codes and facts; screens put them in words. */
export interface Finding {
  readonly check: 'database' | 'audit' | 'diskSpace' | 'siteFolder' | 'queue';
  readonly isWell: boolean;
  readonly detail: string;
}

const LOW_DISK_BYTES = 500 * 1024 * 1024;

/** Looks at everything that could keep tonight's edition from going out. */
export async function examine(room: NewsroomContext): Promise<Finding[]> {
  const { store, platform } = room;
  const integrity = await checkDatabase(store.read);
  const audit = await verifyAudit(store.read);
  const disk = statfsSync(platform.dataDir);
  const freeBytes = disk.bavail * disk.bsize;
  const folder = await siteFolder(room);
  const failed = await store.read
    .selectFrom('jobs')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('state', 'in', ['failed', 'unknown'])
    .executeTakeFirstOrThrow();
  return [
    { check: 'database', isWell: integrity === 'ok', detail: integrity },
    { check: 'audit', isWell: audit.isIntact, detail: String(audit.firstBrokenSeq ?? audit.entries) },
    {
      check: 'diskSpace',
      isWell: freeBytes > LOW_DISK_BYTES,
      detail: `${Math.round(freeBytes / 1024 / 1024)} MiB`,
    },
    { check: 'siteFolder', isWell: isWritable(folder), detail: folder },
    { check: 'queue', isWell: failed.count === 0, detail: String(failed.count) },
  ];
}

/** `ok`, or what SQLite found; damage that ends the check itself is a finding too. */
async function checkDatabase(db: ReadDb): Promise<string> {
  try {
    const { rows } = await sql<{ quick_check: string }>`select * from pragma_quick_check`.execute(db);
    return rows.map((row) => row.quick_check).join(' ');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    // Not made yet is well: the first publish makes it.
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}
