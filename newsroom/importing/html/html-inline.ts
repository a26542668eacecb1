import { type ImportInline, type ImportMark, withoutControls } from '../blocks.ts';

/** The address of a link that may be followed: web pages and mail only, never script, files or the page itself. */
export function safeHref(href: string): string | undefined {
  const plain = href.trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(plain) || !URL.canParse(plain)) return undefined;
  const { protocol } = new URL(plain);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? new URL(plain).href : undefined;
}

/** Collects the running text of one block: single spaces, none at the ends or beside a line break. */
export class InlineRun {
  #nodes: ImportInline[] = [];

  text(written: string, marks: readonly ImportMark[]): void {
    let text = withoutControls(written).replace(/\s+/gu, ' ');
    const last = this.#nodes.at(-1);
    if (last === undefined || last.type === 'hardBreak' || last.text.endsWith(' ')) text = text.trimStart();
    if (text === '') return;
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) {
      this.#nodes[this.#nodes.length - 1] = { ...last, text: last.text + text };
    } else {
      this.#nodes.push(marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks });
    }
  }

  get endsInBreak(): boolean {
    return this.#nodes.at(-1)?.type === 'hardBreak';
  }

  lineBreak(): void {
    this.#trimEnd();
    if (this.#nodes.length > 0) this.#nodes.push({ type: 'hardBreak' });
  }

  /** What was collected, and begins anew; empty when there was nothing but space. */
  take(): readonly ImportInline[] {
    this.#trimEnd();
    while (this.#nodes.at(-1)?.type === 'hardBreak') {
      this.#nodes.pop();
      this.#trimEnd();
    }
    const nodes = this.#nodes;
    this.#nodes = [];
    return nodes;
  }

  #trimEnd(): void {
    const last = this.#nodes.at(-1);
    if (last?.type !== 'text') return;
    const text = last.text.trimEnd();
    if (text === '') this.#nodes.pop();
    else this.#nodes[this.#nodes.length - 1] = { ...last, text };
  }
}
