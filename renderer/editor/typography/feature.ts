import { type Editor, Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { languageOf } from '#shared/editor/marks.ts';
import { type Digits, MAX_ROUNDS, typedChange, typographyChanges } from '#shared/language/typography.ts';
import type { Language } from '#shared/model/language.ts';
import type { Feature } from '../features.ts';
import { replaceText } from '../replace-text.ts';
import { digitsOf } from './digits.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    typography: {
      /** Sets the chosen text, or all of it, as its languages want it; one step to undo. */
      cleanUpTypography: () => ReturnType;
    };
  }
}

/** How far back a mark looks for what it stands after. */
const LOOK_BACK = 60;

/** Quotation marks, spaces, commas and digits as the language of each run wants them, while one types and on request. */
export const typography: Feature = ({ edition, language }) => {
  const digits = () => digitsOf(edition);
  return [
    Extension.create({
      name: 'typography',
      addCommands: () => ({
        cleanUpTypography:
          () =>
          ({ state, tr, dispatch }) => {
            const { empty, from, to } = state.selection;
            const range = empty ? { from: 0, to: state.doc.content.size } : { from, to };
            if (dispatch !== undefined)
              for (let round = 0; round < MAX_ROUNDS; round += 1) {
                const mapped = { from: tr.mapping.map(range.from, -1), to: tr.mapping.map(range.to) };
                const changes = changesIn(tr.doc, mapped, language, digits());
                if (changes.length === 0) break;
                for (const change of changes.toReversed())
                  replaceText(tr, change.from, change.to, change.insert);
              }
            return true;
          },
      }),
      addKeyboardShortcuts() {
        return { 'Mod-Alt-t': () => cleanUp(this.editor) };
      },
      addProseMirrorPlugins: () => [
        new Plugin({
          props: {
            handleTextInput: (view, from, to, text) =>
              setAsTyped(view, { from, to, text }, language, digits()),
          },
        }),
      ],
    }),
  ];
};

/** Cleans up in a step of its own. */
export function cleanUp(editor: Editor): boolean {
  startStep(editor.state);
  const isDone = editor.chain().focus().cleanUpTypography().run();
  startStep(editor.state);
  return isDone;
}

/** Writes what was typed, and then sets it: the first undo takes the setting back, the next one the letter. */
function setAsTyped(
  view: EditorView,
  typed: { readonly from: number; readonly to: number; readonly text: string },
  language: Language,
  digits: Digits,
): boolean {
  const { from, to, text } = typed;
  const $from = view.state.doc.resolve(from);
  if (text.length !== 1 || !$from.parent.isTextblock || view.composing) return false;
  const whole = $from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC');
  // A word is never cut: an address would not be known by its end.
  const before = whole.slice(whole.lastIndexOf(' ', whole.length - LOOK_BACK) + 1);
  const change = typedChange(before, text, languageAt(view.state, from) ?? language, digits);
  if (change === null) return false;
  view.dispatch(view.state.tr.insertText(text, from, to));
  startStep(view.state);
  const { tr } = view.state;
  view.dispatch(replaceText(tr, from - change.back, from + text.length, change.insert).scrollIntoView());
  startStep(view.state);
  return true;
}

/** What comes next can be undone apart from what came before. */
function startStep(state: EditorState): void {
  const known: unknown = yUndoPluginKey.getState(state);
  if (typeof known !== 'object' || known === null || !('undoManager' in known)) return;
  const { undoManager } = known;
  if (hasSteps(undoManager)) undoManager.stopCapturing();
}

const hasSteps = (value: unknown): value is { stopCapturing(): void } =>
  typeof value === 'object' && value !== null && 'stopCapturing' in value;

const languageAt = (state: EditorState, position: number): Language | null =>
  languageOf(
    state.doc
      .resolve(position)
      .marks()
      .find(({ type }) => type.name === 'lang')?.attrs['lang'],
  );

interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Every change inside a range, in order. A run of another language, and what stands between two of them, is set by itself. */
function changesIn(
  doc: ProseMirrorNode,
  range: { readonly from: number; readonly to: number },
  language: Language,
  digits: Digits,
): Change[] {
  const changes: Change[] = [];
  doc.nodesBetween(range.from, range.to, (block, position) => {
    if (!block.isTextblock) return true;
    for (const run of runsOf(block, language))
      for (const { start, end, insert } of typographyChanges(run.text, run.language, digits)) {
        const [from, to] = [position + 1 + run.start + start, position + 1 + run.start + end];
        if (from >= range.from && to <= range.to) changes.push({ from, to, insert });
      }
    return false;
  });
  return changes;
}

function runsOf(block: ProseMirrorNode, language: Language) {
  const runs: { start: number; text: string; language: Language }[] = [];
  block.forEach((child, offset) => {
    const own = languageOf(child.marks.find(({ type }) => type.name === 'lang')?.attrs['lang']) ?? language;
    const text = child.text ?? '\n'.repeat(child.nodeSize);
    const last = runs.at(-1);
    if (last !== undefined && last.language === own) last.text += text;
    else runs.push({ start: offset, text, language: own });
  });
  return runs;
}
