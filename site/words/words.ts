import type { Language } from '#shared/model/language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** A text that depends on a count; `#` is where the number goes. */
export type Counted = { readonly other: string } & {
  readonly [C in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** Why the reader API may send a reader back, by its refusal code. */
export const READER_REFUSALS = [
  'readerNameMissing',
  'readerEmailInvalid',
  'readerTextMissing',
  'readerTextTooLong',
  'readerTooFast',
  'commentsClosed',
  'chatClosed',
  'notFound',
  'invalidInput',
] as const;
export type ReaderRefusal = (typeof READER_REFUSALS)[number];

/** Everything that the public pages say themselves, in one language. */
export interface Words {
  readonly locale: string;
  readonly hijriLocale: string | null;
  readonly languageName: string;
  /** What stands between a label and what it labels. */
  readonly colon: string;
  readonly skipToContent: string;
  readonly languages: string;
  readonly sections: string;
  readonly home: string;
  readonly editorInChief: string;
  readonly offices: string;
  readonly soon: string;
  readonly breaking: string;
  readonly urgent: string;
  readonly latest: string;
  readonly nothingYet: string;
  readonly updated: string;
  readonly views: Counted;
  readonly comments: Counted;
  readonly corrections: string;
  readonly relatedPosts: string;
  readonly commentsTitle: string;
  readonly noComments: string;
  readonly addComment: string;
  readonly emailNote: string;
  readonly moderationNote: string;
  readonly yourName: string;
  readonly yourEmail: string;
  readonly yourComment: string;
  readonly leaveEmpty: string;
  readonly send: string;
  readonly commentReceived: string;
  readonly close: string;
  readonly chatGreeting: string;
  readonly chatQuestion: string;
  readonly chatMessage: string;
  readonly chatStart: string;
  readonly chatLines: string;
  readonly chatReceived: string;
  readonly notSent: string;
  readonly replyMinutes: Counted;
  readonly replyHours: Counted;
  readonly replyDays: Counted;
  readonly refused: { readonly [R in ReaderRefusal]: string };
  readonly retractedTitle: string;
  readonly retractedOn: string;
  readonly retractedText: string;
  readonly photo: string;
  readonly keyPoints: string;
  readonly source: string;
  /** `#` is the name of the service whose frame the button loads. */
  readonly showFrom: string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly backToHome: string;
  readonly feed: string;
  readonly chooseLanguage: string;
}

const BY_LANGUAGE: { readonly [L in Language]: Words } = { ar, en, fr };

/** The words of the public pages in a language. */
export const wordsOf = (language: Language): Words => BY_LANGUAGE[language];
