import type { Language } from '#shared/model/language.ts';
import type { Role } from '#shared/permissions/roles.ts';

/** The handles of the demo newsroom's people, so that a misspelt author does not compile. */
export const DEMO_HANDLES = [
  'mohamed-al-otaify',
  'karim-abdelmalek',
  'laila-shenawy',
  'hannah-whitcombe',
  'yasmine-belkadi',
  'samira-haddadin',
] as const;

export type DemoHandle = (typeof DEMO_HANDLES)[number];

/** One person of the demo newsroom, with the name that stands over a text in each language. */
export interface DemoPerson {
  readonly handle: DemoHandle;
  readonly name: string;
  readonly bylines: Readonly<Record<Language, string>>;
  readonly roles: readonly Role[];
  readonly locale: Language;
}

/** A mark on a run of text, named as in the editor's schema. */
export type BodyMark =
  | { readonly type: 'bold' | 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** A run of text. A type alias, not an interface, so that it may travel as a plain record. */
export type BodyText = {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly BodyMark[];
};

/** A block of a body, named as in the editor's schema. */
export type BodyBlock = {
  readonly type: 'paragraph' | 'bulletList' | 'orderedList' | 'listItem' | 'blockquote';
  readonly attrs?: Readonly<Record<string, string | number | null>>;
  readonly content: readonly (BodyBlock | BodyText)[];
};

/** The body of an edition as ProseMirror JSON. */
export type BodyDoc = { readonly type: 'doc'; readonly content: readonly BodyBlock[] };

/**
 * Every end that an edition of the demo can come to. `returned` is a draft with an editor's note; `changed` is live
 * with an edit that waits in the working text.
 */
export const DEMO_OUTCOMES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'scheduled',
  'published',
  'changed',
  'corrected',
  'retracted',
  'spiked',
] as const;

export type DemoOutcome = (typeof DEMO_OUTCOMES)[number];

/** Where an edition is to be brought, with the words that the act asks for. */
export type DemoCourse =
  | { readonly to: 'draft' | 'approved' | 'published' }
  | { readonly to: 'submitted'; readonly note?: string }
  | { readonly to: 'returned'; readonly note: string }
  | { readonly to: 'scheduled'; readonly inHours: number }
  /** `next` is the working text after publication. */
  | { readonly to: 'changed'; readonly next: BodyDoc }
  /** `next` is the corrected text; `note` tells readers what was wrong. */
  | { readonly to: 'corrected'; readonly next: BodyDoc; readonly note: string }
  | { readonly to: 'retracted' | 'spiked'; readonly reason: string };

/** One edition: its text, whose it is, and where it stands. `hoursAgo` is when it came there. */
export interface DemoEdition {
  readonly language: Language;
  readonly author: DemoHandle;
  readonly hoursAgo: number;
  readonly headline: string;
  readonly deck: string;
  readonly dateline: string;
  readonly body: BodyDoc;
  readonly course: DemoCourse;
}

/** One story. `hoursAgo` is when it was begun; the author of its first edition began it. */
export interface DemoStory {
  readonly slug: string;
  readonly section: string;
  readonly hoursAgo: number;
  readonly breaking?: { readonly level: 'breaking' | 'urgent'; readonly expiresInHours: number };
  readonly editions: readonly DemoEdition[];
}

/** A reader's comment on a live edition, and what the moderators are to decide on it. */
export interface DemoComment {
  readonly story: string;
  readonly language: Language;
  readonly name: string;
  readonly email: string;
  readonly text: string;
  readonly hoursAgo: number;
  readonly state: 'pending' | 'approved' | 'rejected' | 'spam';
}

/** A line of a chat; `by` is the person at the desk who wrote it, null for the reader. */
export interface DemoChatLine {
  readonly by: DemoHandle | null;
  readonly text: string;
  readonly hoursAgo: number;
}

/** A reader's conversation with the desk; `story` is the slug of the page it was opened on. */
export interface DemoChat {
  readonly readerName: string;
  readonly language: Language;
  readonly story: string | null;
  readonly state: 'open' | 'closed';
  readonly lines: readonly DemoChatLine[];
}
