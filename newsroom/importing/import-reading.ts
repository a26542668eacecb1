import type { Language } from '#shared/model/language.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { ImportBlock, ImportDoc } from './blocks.ts';

/** A file as it was handed in: by a person, a folder walk or the terminal. The name says the format if it must. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The formats that are read. */
export type ImportFormat = 'markdown' | 'html' | 'docx' | 'ninjs' | 'text';

/** Why a part of a file is not in the story; each has a sentence under `importing.left` in every locale. */
export type LeftWhy =
  | 'importImageLeft'
  | 'importEmbedLeft'
  | 'importScriptLeft'
  | 'importLinkLeft'
  | 'importTableFlattened'
  | 'importPageFurniture'
  | 'importFieldLeft'
  | 'importSectionLeft'
  | 'importSlugLeft'
  | 'importBreakingLeft'
  | 'importPublishedLeft'
  | 'importDateLeft'
  | 'importEmbargoLeft';

/** One thing that was in the file and is not in the story. */
export interface LeftOut {
  readonly what: string;
  readonly why: LeftWhy;
}

/** What a story can take from a file; each has a name under `importing.taken` in every locale. */
export type TakenField =
  | 'headline'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'sectionName'
  | 'breaking'
  | 'publishedAt'
  | 'slug'
  | 'pictures'
  | 'body';

/** What the parser of one format found, before it is checked. */
export interface ImportDraft {
  headline?: string | undefined;
  deck?: string | undefined;
  byline?: string | undefined;
  dateline?: string | undefined;
  sectionName?: string | undefined;
  publishedAt?: string | undefined;
  slug?: string | undefined;
  /** A BCP 47 tag as the file states it, whatever it is. */
  languageTag?: string | undefined;
  /** True where such tags are often a default that nobody chose, so that the script of the text decides. */
  isTagDoubtful?: boolean;
  breaking: boolean;
  blocks: readonly ImportBlock[];
  left: readonly LeftOut[];
}

/** A file that became a story's first edition, with an account of what was taken and what was left. */
export interface ImportedEdition {
  readonly ok: true;
  readonly format: ImportFormat;
  readonly language: Language;
  readonly headline: string;
  readonly deck?: string;
  readonly byline?: string;
  readonly dateline?: string;
  /** The section's name as the file has it, in the file's language. */
  readonly sectionName?: string;
  readonly breaking: boolean;
  /** When the file says it was published: UTC, ISO 8601. */
  readonly publishedAt?: string;
  readonly slug?: string;
  readonly body: ImportDoc;
  readonly taken: readonly TakenField[];
  readonly left: readonly LeftOut[];
}

/** The outcome of reading one file; a file that cannot be read is an answer, never an exception. */
export type ImportReading = ImportedEdition | Refusal;
