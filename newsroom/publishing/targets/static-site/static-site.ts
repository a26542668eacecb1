import { mkdir } from 'node:fs/promises';
import { articleAddress, articlePath } from '#site/addresses.ts';
import { planSite } from '#site/plan.ts';
import { articleTextOf, readPublished } from '#site/read-back.ts';
import { writeSite } from '#site/write.ts';
import type { SiteBuilt } from '../../queue/queue.ts';
import type { TargetRoom } from '../create.ts';
import { SendError, type Arrival, type Dispatch, type Target } from '../target.ts';
import { folderOf } from './folder.ts';
import { getShown } from './shown.ts';
import { siteAddress } from './site-facts.ts';
import { SiteSource } from './site-source.ts';

/** The newspaper's own site: files in a folder, generated from what was published there and what is on its way. */
export class StaticSite implements Target {
  readonly #room: TargetRoom;
  readonly #id: string;
  readonly #source: SiteSource;
  /** Shown already, though the queue has not yet written down that they arrived. */
  readonly #carrying = new Map<string, Dispatch>();
  #last: Promise<unknown> = Promise.resolve();
  #next: Promise<SiteBuilt> | undefined;

  constructor(room: TargetRoom, id: string) {
    this.#room = room;
    this.#id = id;
    this.#source = new SiteSource(room, id);
  }

  async send(dispatch: Dispatch): Promise<void> {
    this.#carrying.set(dispatch.editionId, dispatch);
    await this.#write();
  }

  async readBack(dispatch: Dispatch): Promise<Arrival | null> {
    // From here on no run takes the page away; one that is under way may not know of it.
    this.#carrying.set(dispatch.editionId, dispatch);
    await this.#last;
    const shown = await getShown(this.#room.store.read, dispatch);
    const path = articlePath(shown);
    const page = await translated(async () => readPublished(await this.#folder(), path));
    if (page === null || page.revisionId !== dispatch.revisionId || page.hash !== dispatch.hash) return null;
    const isRetraction = dispatch.action === 'retract';
    if (page.standing !== (isRetraction ? 'retracted' : 'live')) return null;
    if (!isRetraction && page.text !== articleTextOf(dispatch.content)) return null;
    const remoteId = articleAddress(shown);
    return { url: (await siteAddress(this.#room)) + remoteId, remoteId, hashSeen: page.hash };
  }

  settled(dispatch: Dispatch): void {
    if (this.#carrying.get(dispatch.editionId) === dispatch) this.#carrying.delete(dispatch.editionId);
  }

  async refresh(): Promise<void> {
    await this.#write();
  }

  /** Writes every file anew, trusting nothing that is in the folder. */
  build(): Promise<SiteBuilt> {
    const built = this.#last.then(() => translated(() => this.#writeNow({ anew: true })));
    this.#last = built.catch(() => undefined);
    return built;
  }

  /** One run at a time. What is asked for during a run goes, all together, into the next: it may have looked already. */
  #write(): Promise<SiteBuilt> {
    if (this.#next === undefined) {
      this.#next = this.#last.then(() => {
        this.#next = undefined;
        return translated(() => this.#writeNow({}));
      });
      this.#last = this.#next.catch(() => undefined);
    }
    return this.#next;
  }

  async #writeNow(options: { anew?: boolean }): Promise<SiteBuilt> {
    const folder = await this.#folder();
    await mkdir(folder, { recursive: true });
    const state = await this.#source.state(this.#carrying);
    const built = await writeSite(folder, planSite(state), this.#source, options);
    return { ...built, folder };
  }

  async #folder(): Promise<string> {
    const target = await this.#room.store.read
      .selectFrom('targets')
      .select('settings')
      .where('id', '=', this.#id)
      .executeTakeFirstOrThrow();
    return folderOf(this.#room, target.settings);
  }
}

const CODES: Record<string, 'diskFull' | 'folderNotWritable'> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'folderNotWritable',
  EPERM: 'folderNotWritable',
  EROFS: 'folderNotWritable',
  ENOTDIR: 'folderNotWritable',
  EEXIST: 'folderNotWritable',
};

/** Puts what a file system says into the queue's terms. */
async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? CODES[String(error.code)] : undefined;
    if (code === undefined || !(error instanceof Error)) throw error;
    const path = 'path' in error && typeof error.path === 'string' ? error.path : error.message;
    throw new SendError({ code }, path, { cause: error });
  }
}
