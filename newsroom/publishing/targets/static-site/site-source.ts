import type { EditionId } from '#shared/model/ids.ts';
import type { ArticleSummary, LiveArticle, SiteState } from '#site/model.ts';
import type { SiteSources } from '#site/plan.ts';
import { summaryOf } from '#site/summary.ts';
import type { TargetRoom } from '../create.ts';
import type { Dispatch } from '../target.ts';
import { loadArticle, readSiteMedia } from './article.ts';
import { siteFacts } from './site-facts.ts';
import { listShown, type Shown } from './shown.ts';

/** What the generator asks the newsroom for. Summaries are kept, so that one new story does not read all the others. */
export class SiteSource implements SiteSources {
  readonly #room: TargetRoom;
  readonly #targetId: string;
  #shown = new Map<string, Shown>();
  #summaries = new Map<string, { stamp: string; summary: ArticleSummary }>();

  constructor(room: TargetRoom, targetId: string) {
    this.#room = room;
    this.#targetId = targetId;
  }

  /** The site as it has to be now, with what is on its way in its place. */
  async state(carrying: ReadonlyMap<string, Dispatch>): Promise<SiteState> {
    const facts = await siteFacts(this.#room);
    const all = await listShown(this.#room.store.read, this.#targetId, carrying);
    this.#shown = new Map(all.map((shown) => [shown.editionId, shown]));
    const kept = this.#summaries;
    this.#summaries = new Map();
    for (const shown of all) {
      const known = kept.get(shown.editionId);
      const summary =
        known?.stamp === shown.stamp ? known.summary : summaryOf(await this.article(shown.editionId));
      this.#summaries.set(shown.editionId, { stamp: shown.stamp, summary });
    }
    return { ...facts, articles: [...this.#summaries.values()].map(({ summary }) => summary) };
  }

  async article(editionId: EditionId): Promise<LiveArticle> {
    const shown = this.#shown.get(editionId);
    if (shown === undefined)
      throw new Error(`the site asks for an edition that it does not show: ${editionId}`);
    return loadArticle(this.#room.store.read, shown);
  }

  media(path: string): Promise<Uint8Array> {
    return readSiteMedia(this.#room.store.read, path);
  }
}
