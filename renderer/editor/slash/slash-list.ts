import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { Insertable } from './insertables.ts';

let lists = 0;

/**
 * The list under the caret. The focus stays in the text, which names the chosen line to screen readers; plain DOM,
 * because it lives and dies with a few letters.
 */
export class SlashList {
  readonly #dom = document.createElement('ul');
  readonly #empty: string;
  readonly #text: HTMLElement;
  readonly #choose: (item: Insertable) => void;
  #items: readonly Insertable[] = [];
  #current = 0;

  constructor(options: {
    readonly label: string;
    readonly empty: string;
    readonly text: HTMLElement;
    readonly className: string;
    readonly choose: (item: Insertable) => void;
  }) {
    lists += 1;
    this.#empty = options.empty;
    this.#text = options.text;
    this.#choose = options.choose;
    this.#dom.id = `slash-list-${lists}`;
    this.#dom.className = options.className;
    this.#dom.role = 'listbox';
    this.#dom.ariaLabel = options.label;
    this.#text.setAttribute('aria-controls', this.#dom.id);
    document.body.append(this.#dom);
  }

  show(items: readonly Insertable[], caret: (() => DOMRect | null) | null | undefined): void {
    this.#items = items;
    this.#current = 0;
    this.#draw();
    const reference = {
      getBoundingClientRect: () => caret?.() ?? this.#text.getBoundingClientRect(),
    };
    const middleware = [offset(6), flip(), shift({ padding: 8 })];
    void computePosition(reference, this.#dom, { placement: 'bottom-start', middleware }).then(({ x, y }) =>
      Object.assign(this.#dom.style, { left: `${x}px`, top: `${y}px` }),
    );
  }

  /** Whether the key was for the list. */
  take(key: string): boolean {
    if (key === 'ArrowDown') return this.#move(1);
    if (key === 'ArrowUp') return this.#move(-1);
    const chosen = this.#items[this.#current];
    if ((key !== 'Enter' && key !== 'Tab') || chosen === undefined) return false;
    this.#choose(chosen);
    return true;
  }

  close(): void {
    this.#text.removeAttribute('aria-controls');
    this.#text.removeAttribute('aria-activedescendant');
    this.#dom.remove();
  }

  #move(by: number): boolean {
    this.#current = (this.#current + by + this.#items.length) % Math.max(1, this.#items.length);
    this.#draw();
    return true;
  }

  #draw(): void {
    this.#dom.replaceChildren(...this.#items.map((item, index) => this.#line(item, index)));
    if (this.#items.length === 0) this.#dom.append(note(this.#empty));
    const current = this.#dom.children[this.#current];
    if (!(current instanceof HTMLElement) || this.#items.length === 0) return;
    this.#text.setAttribute('aria-activedescendant', current.id);
    current.scrollIntoView({ block: 'nearest' });
  }

  #line(item: Insertable, index: number): HTMLElement {
    const line = document.createElement('li');
    line.id = `${this.#dom.id}-${index}`;
    line.role = 'option';
    line.ariaSelected = String(index === this.#current);
    line.textContent = item.text;
    // Before the text would lose the focus.
    line.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#choose(item);
    });
    return line;
  }
}

function note(text: string): HTMLElement {
  const line = document.createElement('li');
  line.role = 'presentation';
  line.textContent = text;
  return line;
}
