import { RefusedError } from '../../refused-error.ts';
import type { Performer } from '../../perform.ts';
import type { NewsroomConfig } from '../../platform.ts';
import type { SiteBuilt } from '../queue/queue.ts';
import { SendError, type Target } from './target.ts';
import { findStaticSite } from './static-site/folder.ts';
import { StaticSite } from './static-site/static-site.ts';

/** What the targets need of the newsroom. */
export interface TargetRoom extends Performer {
  readonly config: NewsroomConfig;
}

/** The targets of an open newsroom. */
export interface Targets {
  get(id: string): Promise<Target>;
  /** Brings every target that is not paused up to date; says whether all of them are. */
  refresh(): Promise<boolean>;
  /** @throws RefusedError `notSetUp`, `targetFolderNotWritable`, `diskFull` */
  buildSite(): Promise<SiteBuilt>;
}

/** Makes a target for each row when it is first asked for, and keeps it: it knows what is on its way. */
export function createTargets(room: TargetRoom): Targets {
  const made = new Map<string, StaticSite>();
  function staticSite(id: string): StaticSite {
    const target = made.get(id) ?? new StaticSite(room, id);
    made.set(id, target);
    return target;
  }
  return {
    get: async (id) => staticSite(id),
    async refresh() {
      const rows = await room.store.read
        .selectFrom('targets')
        .select('id')
        .where('is_paused', '=', 0)
        .execute();
      let isWell = true;
      for (const { id } of rows) {
        try {
          await staticSite(id).refresh();
        } catch (error) {
          isWell = false;
          room.platform.log.error('a target could not be brought up to date', {
            targetId: id,
            detail: String(error),
          });
        }
      }
      return isWell;
    },
    async buildSite() {
      const target = await findStaticSite(room.store.read);
      if (target === undefined) throw new RefusedError('notSetUp');
      try {
        return await staticSite(target.id).build();
      } catch (error) {
        throw refusalOf(error) ?? error;
      }
    },
  };
}

function refusalOf(error: unknown): RefusedError | undefined {
  if (!(error instanceof SendError)) return undefined;
  if (error.code === 'diskFull')
    return new RefusedError('diskFull', { file: error.message }, { cause: error });
  if (error.code === 'folderNotWritable')
    return new RefusedError('targetFolderNotWritable', { folder: error.message }, { cause: error });
  return undefined;
}
