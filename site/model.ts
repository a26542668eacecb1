import type { DocNode } from '#shared/editor/content.ts';
import type { EditionId, Instant, MediaId, RevisionId, StoryId } from '#shared/model/ids.ts';
import type { Language, LocalizedText } from '#shared/model/language.ts';
import type { SiteAssets } from './assets.ts';

/** The newspaper as its readers see it; sections and offices keep their order. A change here is a change of every page. */
export interface SiteNewsroom {
  readonly name: LocalizedText;
  readonly mottos: { readonly [L in Language]?: readonly string[] | undefined };
  readonly description: LocalizedText;
  readonly editorInChief: LocalizedText;
  /** The time zone of the first open office is the newspaper's clock. One that is not open is shown as coming soon. */
  readonly offices: readonly SiteOffice[];
  readonly sections: readonly SiteSection[];
  readonly languages: readonly Language[];
  readonly mainLanguage: Language;
  /** The public address of the site's root, e.g. `https://example.org/`; a path in it goes before every link. */
  readonly baseUrl: string;
  /** What goes before `/reader/…` in forms: '' for the site's own origin, null when nothing answers (then there are no forms). */
  readonly readerApi: string | null;
  /** The measured median reply time of the chat in minutes; null when nothing was measured, and then nothing is promised. */
  readonly replyMinutes: number | null;
}

export interface SiteOffice {
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly isOpen: boolean;
}

export interface SiteSection {
  readonly slug: string;
  readonly name: LocalizedText;
}

/** A picture in the widths that the site has; `url` is a path under the site's root, e.g. `/media/0199…-800.webp`. */
export interface SiteImage {
  readonly mediaId: MediaId;
  readonly files: readonly { readonly width: number; readonly url: string }[];
  readonly width: number;
  readonly height: number;
}

/** A breaking mark; over when its expiry has passed. */
export interface SiteBreaking {
  readonly level: 'breaking' | 'urgent';
  readonly expiresAt: Instant;
}

/** What every page but the article's own needs to know of a live (or retracted) edition. */
export interface ArticleSummary {
  readonly storyId: StoryId;
  readonly editionId: EditionId;
  readonly revisionId: RevisionId;
  /** The SHA-256 of the revision's canonical JSON. */
  readonly hash: string;
  readonly language: Language;
  readonly slug: string;
  readonly sectionSlug: string;
  readonly headline: string;
  readonly deck: string;
  readonly byline: string;
  readonly dateline: string;
  readonly breaking: SiteBreaking | null;
  readonly firstPublishedAt: Instant;
  readonly updatedAt: Instant;
  readonly retracted: { readonly at: Instant; readonly reason: string } | null;
  /** The first picture of the text, for fronts and feeds. */
  readonly picture: (SiteImage & { readonly alt: string }) | null;
  /** The site's paths of all the article's pictures, which are kept while it stands. */
  readonly mediaPaths: readonly string[];
  /** Differs whenever anything on the article's own page differs: text, corrections, comments, views, pictures. */
  readonly version: string;
}

/** All that the page of one edition is made of. */
export interface LiveArticle extends Omit<ArticleSummary, 'picture' | 'mediaPaths' | 'version'> {
  /** Without what stays in the newsroom. */
  readonly body: DocNode;
  readonly corrections: readonly { readonly at: Instant; readonly note: string }[];
  readonly views: number;
  /** Approved comments, oldest first. Nothing else of a reader is known here. */
  readonly comments: readonly SiteComment[];
  readonly images: readonly SiteImage[];
  /** Where the stories that the text links to are on the site, by id; those that readers cannot open are absent. */
  readonly storyLinks: { readonly [storyId: string]: string };
}

export interface SiteComment {
  readonly id: string;
  readonly authorName: string;
  readonly text: string;
  readonly at: Instant;
}

/** The site at one moment: what the generator turns into files. Embargoed and unapproved editions are not in it. */
export interface SiteState {
  readonly newsroom: SiteNewsroom;
  readonly assets: SiteAssets;
  readonly articles: readonly ArticleSummary[];
  /** Decides which breaking marks stand, and the date in the masthead. */
  readonly now: Instant;
}
