import type { Language } from '../model/language.ts';

/** A node of a document as JSON. */
export interface DocNode {
  readonly type: string;
  readonly attrs?: { readonly [name: string]: unknown };
  readonly content?: readonly DocNode[];
  readonly marks?: readonly DocMark[];
  readonly text?: string;
}

/** A mark of a run of text as JSON. */
export interface DocMark {
  readonly type: string;
  readonly attrs?: { readonly [name: string]: unknown };
}

/** The words of an edition, as its document holds them. */
export interface EditionText {
  readonly headline: string;
  readonly deck: string;
  readonly byline: string;
  readonly dateline: string;
  readonly seoTitle: string;
  readonly seoDescription: string;
  readonly body: DocNode;
}

/** What a revision freezes. `format` grows when the meaning of a field changes; old ones keep loading. */
export interface RevisionContent extends EditionText {
  readonly format: 1;
  readonly language: Language;
}

/** The text fields of an edition that are not documents. */
export const TEXT_FIELDS = ['byline', 'dateline', 'seoTitle', 'seoDescription'] as const;

/** A body with nothing in it yet. */
export const EMPTY_BODY: DocNode = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { kind: 'p', dir: null } }],
};

/** The text of an edition that nobody has written in. */
export const EMPTY_TEXT: EditionText = {
  headline: '',
  deck: '',
  byline: '',
  dateline: '',
  seoTitle: '',
  seoDescription: '',
  body: EMPTY_BODY,
};
