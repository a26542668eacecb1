import { type Editor, Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findInText } from '#shared/language/find.ts';
import type { Feature } from '../features.ts';
import { replaceText } from '../replace-text.ts';

/** What is looked for, and what was found. Places are positions in the document. */
export interface Search {
  readonly query: string;
  readonly isFolded: boolean;
  readonly hits: readonly { readonly from: number; readonly to: number }[];
  /** Which of the hits is shown; -1 when there is none. */
  readonly current: number;
}

interface FindState extends Search {
  readonly marks: DecorationSet;
}

const NOTHING: FindState = { query: '', isFolded: true, hits: [], current: -1, marks: DecorationSet.empty };
const key = new PluginKey<FindState>('find');
const RESCAN_MS = 150;

/** Finds words in the text: marks follow what is typed, and the text is looked through again when nobody types. */
export const find: Feature = () => [
  Extension.create({
    name: 'find',
    addProseMirrorPlugins: () => [
      new Plugin<FindState>({
        key,
        state: {
          init: () => NOTHING,
          apply(tr, state) {
            const asked: unknown = tr.getMeta(key);
            if (isState(asked)) return asked;
            if (!tr.docChanged || state.query === '') return state;
            const hits = state.hits.map(({ from, to }) => ({
              from: tr.mapping.map(from, 1),
              to: tr.mapping.map(to, -1),
            }));
            return { ...state, hits, marks: state.marks.map(tr.mapping, tr.doc) };
          },
        },
        props: { decorations: (state) => key.getState(state)?.marks },
        view: (view) => {
          let timer: number | undefined;
          return {
            update: (_view, before) => {
              const search = key.getState(view.state);
              if (search === undefined || search.query === '' || view.state.doc.eq(before.doc)) return;
              window.clearTimeout(timer);
              timer = window.setTimeout(() => {
                const now = key.getState(view.state) ?? NOTHING;
                view.dispatch(
                  view.state.tr.setMeta(key, searched(view.state, now)).setMeta('addToHistory', false),
                );
              }, RESCAN_MS);
            },
            destroy: () => window.clearTimeout(timer),
          };
        },
      }),
    ],
  }),
];

/** What is being looked for in this editor. */
export function searchOf(state: EditorState): Search {
  return key.getState(state) ?? NOTHING;
}

/** Looks for words from the caret on; an empty query ends the search. */
export function lookFor(editor: Editor, query: string, isFolded: boolean): void {
  const { state } = editor;
  const near = state.selection.from;
  const found = searched(state, { ...NOTHING, query, isFolded });
  const current = Math.max(
    0,
    found.hits.findIndex(({ from }) => from >= near),
  );
  show(editor, withCurrent(state, found, found.hits.length === 0 ? -1 : current));
}

/** Goes to the next hit, or back to the one before; around at the ends. */
export function goToHit(editor: Editor, by: 1 | -1): void {
  const search = key.getState(editor.state) ?? NOTHING;
  const count = search.hits.length;
  if (count === 0) return;
  show(editor, withCurrent(editor.state, search, (search.current + by + count) % count));
}

/** Puts other words in the place of the shown hit, and goes to the next. */
export function replaceHit(editor: Editor, words: string): void {
  const search = key.getState(editor.state) ?? NOTHING;
  const hit = search.hits[search.current];
  if (hit === undefined || !editor.isEditable) return;
  editor.view.dispatch(replacing(editor.state, [hit], words));
  lookFor(editor, search.query, search.isFolded);
}

/** Puts other words in the place of every hit, as one step; returns how many there were. */
export function replaceAllHits(editor: Editor, words: string): number {
  const search = searched(editor.state, key.getState(editor.state) ?? NOTHING);
  if (!editor.isEditable || search.hits.length === 0) return 0;
  editor.view.dispatch(replacing(editor.state, search.hits, words));
  lookFor(editor, search.query, search.isFolded);
  return search.hits.length;
}

function replacing(state: EditorState, hits: Search['hits'], words: string) {
  const tr = state.tr;
  // From the end, so that the places before stay where they are.
  for (const { from, to } of hits.toReversed()) replaceText(tr, from, to, words);
  return tr;
}

function show(editor: Editor, state: FindState): void {
  const hit = state.hits[state.current];
  const tr = editor.state.tr.setMeta(key, state).setMeta('addToHistory', false);
  if (hit !== undefined) tr.setSelection(TextSelection.create(tr.doc, hit.from, hit.to)).scrollIntoView();
  editor.view.dispatch(tr);
}

function searched(state: EditorState, search: FindState): FindState {
  const hits = search.query === '' ? [] : findInDocument(state.doc, search);
  return withCurrent(state, { ...search, hits }, Math.min(search.current, hits.length - 1));
}

function withCurrent(state: EditorState, search: FindState, current: number): FindState {
  const marks = search.hits.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === current ? 'found current' : 'found' }),
  );
  return { ...search, current, marks: DecorationSet.create(state.doc, marks) };
}

/** Looks block by block: no hit goes over the end of one. */
function findInDocument(doc: ProseMirrorNode, { query, isFolded }: FindState): Search['hits'] {
  const hits: { from: number; to: number }[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, '\n', '\uFFFC');
    for (const { start, end } of findInText(text, query, { isFolded }))
      hits.push({ from: position + 1 + start, to: position + 1 + end });
    return false;
  });
  return hits;
}

const isState = (value: unknown): value is FindState =>
  typeof value === 'object' && value !== null && 'hits' in value && 'marks' in value;
