import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { EMPTY_TEXT, TEXT_FIELDS, type EditionText } from './content.ts';
import { clean, normaliseBody } from './normalise.ts';
import { getBodySchema } from './schema.ts';

/*
 * An edition's Y.Doc: fragments `headline` and `deck` (one paragraph of plain text each), `body` (our schema), and a
 * map `fields` of the short texts. No state of the workflow lives here: a CRDT cannot refuse.
 */

/** The version of this layout. A document written by a newer one must not be edited by an older app. */
export const EDITOR_VERSION = 1;

/** Reads the words out of a document. Never throws: what a merge left out of shape is brought into shape. */
export function readEditionText(doc: Y.Doc): EditionText {
  const fields = doc.getMap('fields');
  const field = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? cleanLine(value) : '';
  };
  return {
    headline: lineOf(doc.getXmlFragment('headline')),
    deck: lineOf(doc.getXmlFragment('deck')),
    byline: field('byline'),
    dateline: field('dateline'),
    seoTitle: field('seoTitle'),
    seoDescription: field('seoDescription'),
    body: normaliseBody(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('body'))),
  };
}

/** A new document with this text. Each edition is seeded once, by the newsroom, so that two desks never seed it twice. */
export function seedEditionDoc(text: Partial<EditionText>): Y.Doc {
  const doc = new Y.Doc();
  replaceEditionText(doc, { ...EMPTY_TEXT, ...text });
  return doc;
}

/** Replaces the parts of the text that are given, in one transaction; the others stay as they are. */
export function replaceEditionText(doc: Y.Doc, text: Partial<EditionText>): void {
  doc.transact(() => {
    if (text.headline !== undefined) setLine(doc.getXmlFragment('headline'), text.headline);
    if (text.deck !== undefined) setLine(doc.getXmlFragment('deck'), text.deck);
    if (text.body !== undefined) {
      const body = doc.getXmlFragment('body');
      body.delete(0, body.length);
      prosemirrorJSONToYXmlFragment(getBodySchema(), normaliseBody(text.body), body);
    }
    const fields = doc.getMap('fields');
    for (const name of TEXT_FIELDS) {
      const value = text[name];
      if (value !== undefined && fields.get(name) !== value) fields.set(name, cleanLine(value));
    }
  });
}

function setLine(fragment: Y.XmlFragment, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  const line = cleanLine(text);
  if (line !== '') paragraph.insert(0, [new Y.XmlText(line)]);
  fragment.delete(0, fragment.length);
  fragment.insert(0, [paragraph]);
}

/** Two paragraphs can meet in a headline after a merge: both are kept, as one line. */
function lineOf(fragment: Y.XmlFragment): string {
  const lines = fragment.toArray().map((element) => (element instanceof Y.XmlElement ? textOf(element) : ''));
  return cleanLine(lines.filter((line) => line !== '').join(' '));
}

function textOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? child
            .toDelta()
            .map((run: { insert?: unknown }) => (typeof run.insert === 'string' ? run.insert : ''))
            .join('')
        : '',
    )
    .join('');
}

function cleanLine(text: string): string {
  return clean(text.replace(/\s+/gu, ' ')).trim();
}
