import { Mark, mergeAttributes } from '@tiptap/core';
import { LANGUAGES, type Language } from '../model/language.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    bdi: {
      /** Keeps the selection apart, or lets it flow with the text again. */
      toggleBdi: () => ReturnType;
    };
    lang: {
      /** Says that the selection is in another language, such as a foreign quotation. */
      setLang: (lang: Language) => ReturnType;
      unsetLang: () => ReturnType;
    };
  }
}

/** A run of the other direction inside a text, kept apart so that its punctuation stays with it. */
export const Bdi = Mark.create({
  name: 'bdi',
  parseHTML: () => [{ tag: 'bdi' }],
  renderHTML: ({ HTMLAttributes }) => ['bdi', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      toggleBdi:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
});

/** One of our languages, in whatever spelling a page used (`fr-FR`); null for others. */
export function languageOf(lang: unknown): Language | null {
  const primary = typeof lang === 'string' ? lang.toLowerCase().split('-')[0] : undefined;
  return LANGUAGES.find((language) => language === primary) ?? null;
}

/** A run in another of our languages: spelling, hyphens and screen readers follow it. */
export const LangRun = Mark.create({
  name: 'lang',
  addAttributes: () => ({ lang: { default: null } }),
  parseHTML: () => [
    {
      tag: 'span[lang]',
      getAttrs: (element) => {
        const lang = languageOf(element.getAttribute('lang'));
        return lang === null ? false : { lang };
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      setLang:
        (lang) =>
        ({ commands }) =>
          commands.setMark(this.name, { lang }),
      unsetLang:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
});

/** Where an inline note holds. The note itself is in the document's map `notes`; neither is ever in a revision. */
export const NoteMark = Mark.create({
  name: 'note',
  inclusive: false,
  // Two notes may overlap.
  excludes: '',
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-note-id'),
      renderHTML: ({ id }) => ({ 'data-note-id': id }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-note-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
});
