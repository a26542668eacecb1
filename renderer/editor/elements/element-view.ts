import type { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { ElementFault, ElementField, ElementSpec } from '#shared/editor/elements/element.ts';
import type { DocNode } from '#shared/editor/content.ts';

/** What the frame of an element says in the app's language, and what opens its form. */
export interface ElementWords {
  readonly name: string;
  readonly edit: string;
  readonly hidden: string;
  readonly sayFault: (code: ElementFault['code']) => string;
  readonly onEdit: (position: number) => void;
}

/**
 * An element in the text: its name and its fields above, what is written in it below. Plain DOM, because a view of
 * React for each would make typing lag. It looks at its own node only.
 */
export class ElementView {
  readonly dom = document.createElement('div');
  readonly contentDOM: HTMLElement | null;
  readonly #label = document.createElement('span');
  readonly #before = fieldsBox();
  readonly #after = fieldsBox();
  readonly #faults = document.createElement('p');
  readonly #spec: ElementSpec;
  readonly #words: ElementWords;

  constructor(
    spec: ElementSpec,
    node: ProseMirrorNode,
    getPos: () => number | undefined,
    editor: Editor,
    words: ElementWords,
  ) {
    this.#spec = spec;
    this.#words = words;
    this.dom.dataset['element'] = spec.name;
    const head = document.createElement('div');
    head.className = 'element-head';
    head.contentEditable = 'false';
    head.append(this.#label);
    if (spec.fields.length > 0) head.append(this.#button(getPos, editor));
    this.#faults.className = 'element-faults';
    this.#faults.contentEditable = 'false';
    this.contentDOM = node.isAtom ? null : contentOf(spec);
    const table = spec.holds === 'own' ? wrapped(this.contentDOM) : this.contentDOM;
    this.dom.append(head, this.#before, ...(table === null ? [] : [table]), this.#after, this.#faults);
    this.#show(node);
  }

  update(node: ProseMirrorNode): boolean {
    if (node.type.name !== this.#spec.name) return false;
    this.#show(node);
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLButtonElement;
  }

  ignoreMutation(mutation: MutationRecord | { readonly type: 'selection'; readonly target: Node }): boolean {
    return mutation.type !== 'selection' && this.contentDOM?.contains(mutation.target) !== true;
  }

  #button(getPos: () => number | undefined, editor: Editor): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.#words.edit;
    button.addEventListener('click', () => {
      const position = getPos();
      if (position !== undefined && editor.isEditable) this.#words.onEdit(position);
    });
    return button;
  }

  #show(node: ProseMirrorNode): void {
    const json: DocNode = { type: node.type.name, attrs: node.attrs };
    const isHidden = !this.#spec.isForReaders(json) && this.#spec.name === 'sourceNote';
    this.#label.textContent = isHidden ? `${this.#words.name} · ${this.#words.hidden}` : this.#words.name;
    this.#before.replaceChildren(...this.#lines(node, (stands) => stands !== 'after'));
    this.#after.replaceChildren(...this.#lines(node, (stands) => stands === 'after'));
    // What is written inside changes with each key; only what stands in the fields is looked at here.
    const faults = node.isAtom ? this.#spec.check(json) : [];
    this.#faults.textContent = faults.map(({ code }) => this.#words.sayFault(code)).join(' ');
  }

  /** The fields that are filled in, in the order in which readers meet them. */
  #lines(node: ProseMirrorNode, isHere: (stands: ElementField['stands']) => boolean): HTMLElement[] {
    return this.#spec.fields
      .filter(({ kind, stands }) => kind !== 'flag' && isHere(stands))
      .map(({ name, kind }) => fieldLine(name, String(node.attrs[name] ?? ''), kind === 'url'))
      .filter((line) => line.textContent !== '');
  }
}

function fieldsBox(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'element-fields';
  box.contentEditable = 'false';
  return box;
}

function contentOf(spec: ElementSpec): HTMLElement {
  const content = document.createElement(spec.holds === 'own' ? 'tbody' : 'div');
  content.className = 'element-content';
  return content;
}

function wrapped(rows: HTMLElement | null): HTMLElement | null {
  if (rows === null) return null;
  const table = document.createElement('table');
  table.append(rows);
  return table;
}

function fieldLine(name: string, text: string, isAddress: boolean): HTMLElement {
  const line = document.createElement('p');
  line.dataset['field'] = name;
  line.dir = isAddress ? 'ltr' : 'auto';
  line.textContent = text;
  return line;
}
