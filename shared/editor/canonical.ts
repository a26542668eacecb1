import type { Language } from '../model/language.ts';
import type { EditionText, RevisionContent } from './content.ts';

/** The content of a revision, from the words of an edition. */
export function toRevisionContent(language: Language, text: EditionText): RevisionContent {
  const { headline, deck, byline, dateline, seoTitle, seoDescription, body } = text;
  return { format: 1, language, headline, deck, byline, dateline, seoTitle, seoDescription, body };
}

/**
 * The one spelling of a content in JSON: keys in order, NFC, nothing undefined, no white space. Its SHA-256 in hex is
 * the hash that approvals, jobs and pages are bound to.
 */
export function canonicalJson(content: RevisionContent): string {
  return JSON.stringify(sorted(content));
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, sorted(member)]),
  );
}
