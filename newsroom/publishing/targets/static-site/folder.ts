import { join } from 'node:path';
import { z } from 'zod';
import type { Performer } from '../../../perform.ts';
import type { ReadDb, WriteDb } from '../../../store/open.ts';

/** The settings of a static-site target; a null folder is the usual one in the data folder. */
export const StaticSiteSettings = z.object({ folder: z.string().min(1).nullable() });

/** The folder that settings name. */
export function folderOf(room: Pick<Performer, 'platform'>, settings: string): string {
  return StaticSiteSettings.parse(JSON.parse(settings)).folder ?? usualFolder(room);
}

/** The folder of the newspaper's own site, which the host serves. */
export async function siteFolder(room: Pick<Performer, 'platform' | 'store'>): Promise<string> {
  const target = await findStaticSite(room.store.read);
  return target === undefined ? usualFolder(room) : folderOf(room, target.settings);
}

/** The target that is the newspaper's own site; undefined before the first run is done. */
export function findStaticSite(db: ReadDb | WriteDb) {
  return db
    .selectFrom('targets')
    .select(['id', 'settings'])
    .where('kind', '=', 'static-site')
    .orderBy('id')
    .executeTakeFirst();
}

const usualFolder = (room: Pick<Performer, 'platform'>) => join(room.platform.dataDir, 'site');
