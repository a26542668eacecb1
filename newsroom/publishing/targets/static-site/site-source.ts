import { storyLinksOf } from '#shared/editor/story-link.ts';
import type { EditionId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { articleAddress } from '#site/addresses.ts';
import type { ArticleSummary, LiveArticle, SiteState } from '#site/model.ts';
import type { SiteSources } from '#site/plan.ts';
import { summaryOf } from '#site/summary.ts';
import type { TargetRoom } from '../create.ts';
import type { Dispatch } from '../target.ts';
import { loadArticle, readSiteMedia } from './article.ts';
import { siteFacts } from './site-facts.ts';
import { listShown, type Shown } from './shown.ts';

/** A summary, and what it was made of besides the stamp: the stories that its text links to, and where they were. */
interface KeptSummary {
  readonly stamp: string;
  readonly linked: readonly string[];
  readonly addresses: string;
  readonly summary: ArticleSummary;
}

/** What the generator asks the newsroom for. Summaries are kept, so that one new story does not read all the others. */
export class SiteSource implements SiteSources {
  readonly #room: TargetRoom;
  readonly #targetId: string;
  #shown = new Map<string, Shown>();
  #stories = new Map<string, Shown[]>();
  #summaries = new Map<string, KeptSummary>();

  constructor(room: TargetRoom, targetId: string) {
    this.#room = room;
    this.#targetId = targetId;
  }

  /** The site as it has to be now, with what is on its way in its place. */
  async state(carrying: ReadonlyMap<string, Dispatch>): Promise<SiteState> {
    const facts = await siteFacts(this.#room);
    const all = await listShown(this.#room.store.read, this.#targetId, carrying);
    this.#shown = new Map(all.map((shown) => [shown.editionId, shown]));
    this.#stories = Map.groupBy(all, ({ storyId }) => storyId);
    const kept = this.#summaries;
    this.#summaries = new Map();
    for (const shown of all) {
      const known = kept.get(shown.editionId);
      const isKnown =
        known?.stamp === shown.stamp && known.addresses === this.#addresses(shown, known.linked);
      this.#summaries.set(shown.editionId, isKnown ? known : await this.#summary(shown));
    }
    return { ...facts, articles: [...this.#summaries.values()].map(({ summary }) => summary) };
  }

  async article(editionId: EditionId): Promise<LiveArticle> {
    const shown = this.#shown.get(editionId);
    if (shown === undefined)
      throw new Error(`the site asks for an edition that it does not show: ${editionId}`);
    return loadArticle(this.#room.store.read, shown, (storyId) => this.#findStory(storyId, shown.language));
  }

  async #summary(shown: Shown): Promise<KeptSummary> {
    const article = await this.article(shown.editionId);
    const linked = storyLinksOf(article.body);
    const addresses = this.#addresses(shown, linked);
    return { stamp: shown.stamp, linked, addresses, summary: summaryOf(article) };
  }

  /** Where a story can be read: in the language of the text that links to it, else in one that it has. */
  #findStory(storyId: string, language: Language): string | undefined {
    const editions = (this.#stories.get(storyId) ?? []).filter(({ isRetracted }) => !isRetracted);
    const edition = editions.find((one) => one.language === language) ?? editions[0];
    return edition === undefined ? undefined : articleAddress(edition);
  }

  #addresses({ language }: Shown, linked: readonly string[]): string {
    return linked.map((id) => this.#findStory(id, language) ?? '').join('\n');
  }

  media(path: string): Promise<Uint8Array> {
    return readSiteMedia(this.#room.store.read, path);
  }
}
