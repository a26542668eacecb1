import type { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Figure } from '#shared/editor/figure.ts';
import { pictureUrl } from './picture-url.ts';

/** What the view of a picture says in the app's language, and what it does when somebody wants to change its words. */
export interface FigureWords {
  readonly edit: string;
  readonly noAlt: string;
  readonly onEdit: (position: number) => void;
}

/** A picture in the text with its caption; plain DOM, because a view of React for each would make typing lag. */
export const figureWithView = (words: FigureWords) =>
  Figure.extend({
    addNodeView() {
      return ({ node, getPos, editor }) => new FigureView(node, getPos, editor, words);
    },
  });

class FigureView {
  readonly dom = document.createElement('figure');
  readonly #image = document.createElement('img');
  readonly #caption = document.createElement('figcaption');
  readonly #warning = document.createElement('p');
  readonly #words: FigureWords;
  #mediaId = '';

  constructor(node: ProseMirrorNode, getPos: () => number | undefined, editor: Editor, words: FigureWords) {
    this.#words = words;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.edit;
    button.contentEditable = 'false';
    const edit = () => {
      const position = getPos();
      if (position !== undefined && editor.isEditable) words.onEdit(position);
    };
    button.addEventListener('click', edit);
    this.#image.addEventListener('dblclick', edit);
    this.#warning.className = 'figure-warning';
    this.dom.append(this.#image, this.#caption, this.#warning, button);
    this.#show(node);
  }

  update(node: ProseMirrorNode): boolean {
    if (node.type.name !== Figure.name) return false;
    this.#show(node);
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLButtonElement;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #show({ attrs }: ProseMirrorNode): void {
    const text = (name: string) => String(attrs[name] ?? '');
    this.#image.alt = text('alt');
    this.#caption.textContent = [text('caption'), text('credit')].filter((part) => part !== '').join(' · ');
    this.#warning.textContent = text('alt') === '' ? this.#words.noAlt : '';
    if (this.#mediaId === text('mediaId')) return;
    this.#mediaId = text('mediaId');
    void pictureUrl(this.#mediaId).then((url) => {
      this.#image.src = url;
    });
  }
}
