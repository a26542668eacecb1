import { diffArrays } from 'diff';
import type { Language } from '../model/language.ts';
import type { RevisionContent } from './content.ts';
import { blocksOf, type TextOfBlock } from './text.ts';

/** A run of words that both texts have, or only the newer, or only the older. */
export interface DiffToken {
  readonly text: string;
  readonly op: 'same' | 'added' | 'removed';
}

/** One field or one block of a comparison, in the order of the newer text. */
export interface DiffPart {
  readonly field: 'headline' | 'deck' | 'byline' | 'dateline' | 'seoTitle' | 'seoDescription' | 'body';
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  /** The kind of a body's block; null for the other fields. */
  readonly blockKind: string | null;
  readonly tokens: readonly DiffToken[];
}

const FIELDS = ['headline', 'deck', 'byline', 'dateline', 'seoTitle', 'seoDescription'] as const;
/** Two blocks that share less than this of their words are another text, not a changed one. */
const ALIKE = 0.3;
const TIMEOUT_MS = 500;

/** Compares two contents word by word; whole words in every script. `from` is null when there is nothing older. */
export function diffContents(from: RevisionContent | null, to: RevisionContent): DiffPart[] {
  const fields = FIELDS.flatMap((field): DiffPart[] => {
    const [older, newer] = [from?.[field] ?? '', to[field]];
    if (older === '' && newer === '') return [];
    return [{ field, blockKind: null, ...diffTexts(older, newer, to.language) }];
  });
  return [...fields, ...diffBlocks(from === null ? [] : blocksOf(from.body), blocksOf(to.body), to.language)];
}

function diffBlocks(
  older: readonly TextOfBlock[],
  newer: readonly TextOfBlock[],
  language: Language,
): DiffPart[] {
  const key = (block: TextOfBlock) => `${block.kind}\n${block.text}`;
  const runs = diffArrays(older.map(key), newer.map(key));
  const parts: DiffPart[] = [];
  let [atOlder, atNewer] = [0, 0];
  for (let run = 0; run < runs.length; run += 1) {
    const { added, removed, count } = runs[run] ?? { count: 0 };
    if (!added && !removed) {
      parts.push(
        ...newer
          .slice(atNewer, atNewer + count)
          .map((block) => part(block, 'same', [{ text: block.text, op: 'same' }])),
      );
      atOlder += count;
      atNewer += count;
      continue;
    }
    const next = runs[run + 1];
    const isReplaced = removed === true && next?.added === true;
    const removedCount = removed ? count : 0;
    const addedCount = added ? count : isReplaced ? next.count : 0;
    parts.push(
      ...pairUp(
        older.slice(atOlder, atOlder + removedCount),
        newer.slice(atNewer, atNewer + addedCount),
        language,
      ),
    );
    atOlder += removedCount;
    atNewer += addedCount;
    if (isReplaced) run += 1;
  }
  return parts;
}

/** In a stretch where blocks were replaced, tells the changed ones from those that went and those that came. */
function pairUp(
  older: readonly TextOfBlock[],
  newer: readonly TextOfBlock[],
  language: Language,
): DiffPart[] {
  const parts: DiffPart[] = [];
  let at = 0;
  for (const block of newer) {
    const match = older.findIndex(
      (candidate, index) => index >= at && likeness(candidate.text, block.text) >= ALIKE,
    );
    if (match === -1) {
      parts.push(part(block, 'added', [{ text: block.text, op: 'added' }]));
      continue;
    }
    parts.push(...older.slice(at, match).map(removedPart));
    const { tokens } = diffTexts(older[match]?.text ?? '', block.text, language);
    parts.push(part(block, 'changed', tokens));
    at = match + 1;
  }
  return [...parts, ...older.slice(at).map(removedPart)];
}

function diffTexts(
  older: string,
  newer: string,
  language: Language,
): { kind: DiffPart['kind']; tokens: DiffToken[] } {
  if (older === newer) return { kind: 'same', tokens: [{ text: newer, op: 'same' }] };
  if (older === '') return { kind: 'added', tokens: [{ text: newer, op: 'added' }] };
  if (newer === '') return { kind: 'removed', tokens: [{ text: older, op: 'removed' }] };
  // With a time limit the result is undefined when two long texts have nothing in common: then all of it is new.
  const runs = diffArrays(wordsOf(older, language), wordsOf(newer, language), { timeout: TIMEOUT_MS });
  const tokens: DiffToken[] = runs?.map((run) => ({
    text: run.value.join(''),
    op: run.added ? 'added' : run.removed ? 'removed' : 'same',
  })) ?? [
    { text: older, op: 'removed' },
    { text: newer, op: 'added' },
  ];
  return { kind: 'changed', tokens };
}

function likeness(a: string, b: string): number {
  const [wordsA, wordsB] = [new Set(a.split(/\s+/u)), new Set(b.split(/\s+/u))];
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return shared / Math.max(1, Math.min(wordsA.size, wordsB.size));
}

function wordsOf(text: string, language: Language): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

const part = (block: TextOfBlock, kind: DiffPart['kind'], tokens: readonly DiffToken[]): DiffPart => ({
  field: 'body',
  kind,
  blockKind: block.kind,
  tokens,
});
const removedPart = (block: TextOfBlock): DiffPart =>
  part(block, 'removed', [{ text: block.text, op: 'removed' }]);
