/** Bold, italic and links: the marks that an import may bring. */
export type ImportMark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export type ImportInline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly ImportMark[] }
  | { readonly type: 'hardBreak' };

export interface ImportParagraph {
  readonly type: 'paragraph';
  readonly content?: readonly ImportInline[];
}

export interface ImportHeading {
  readonly type: 'heading';
  readonly attrs: { readonly level: 2 | 3 };
  readonly content: readonly ImportInline[];
}

export interface ImportListItem {
  readonly type: 'listItem';
  readonly content: readonly ImportParagraph[];
}

/** A picture that came inside the file. It has its bytes in its address until it is stored and has an id. */
export interface ImportFigure {
  readonly type: 'figure';
  readonly attrs: { readonly src: string; readonly alt: string; readonly caption: string };
}

/** One block of a body, as ProseMirror JSON of the editor's own nodes. */
export type ImportBlock =
  | ImportParagraph
  | ImportHeading
  | { readonly type: 'bulletList' | 'orderedList'; readonly content: readonly ImportListItem[] }
  | { readonly type: 'blockquote'; readonly content: readonly ImportParagraph[] }
  | ImportFigure
  | { readonly type: 'horizontalRule' };

/** A whole body; never without a block, since a document must have one. */
export interface ImportDoc {
  readonly type: 'doc';
  readonly content: readonly ImportBlock[];
}

/** A paragraph of plain text. */
export function paragraphOf(text: string): ImportParagraph {
  return text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
}

/** The words of a block, without marks; lines and items are parted by a space. */
export function blockText(block: ImportBlock): string {
  switch (block.type) {
    case 'horizontalRule':
    case 'figure':
      return '';
    case 'paragraph':
    case 'heading':
      return (block.content ?? []).map((node) => (node.type === 'text' ? node.text : ' ')).join('');
    case 'blockquote':
      return block.content.map(blockText).join(' ');
    case 'bulletList':
    case 'orderedList':
      return block.content.map((item) => item.content.map(blockText).join(' ')).join(' ');
  }
}

/** Text on one line as the newsroom keeps it: composed, single spaces, nothing invisible that could turn a page. */
export function tidyLine(text: string): string {
  return withoutControls(text).replace(/\s+/gu, ' ').trim();
}

/** Composed text without control characters, direction overrides and stand-ins for embedded objects. */
export function withoutControls(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[[\p{Cc}--[\t\n\f\r\u0085]]\u200b\u202a-\u202e\ufeff\ufffc\ufffe\uffff]/gv, '');
}
