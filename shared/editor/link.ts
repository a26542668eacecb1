import { Mark, mergeAttributes } from '@tiptap/core';
import { z } from 'zod';

const SafeUrl = z
  .string()
  .max(2000)
  .trim()
  .pipe(z.url({ protocol: /^(?:https?|mailto)$/u, normalize: true }));

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    safeLink: {
      /** Links the selection; does nothing when the address is not one that a page may carry. */
      setLink: (href: string) => ReturnType;
      unsetLink: () => ReturnType;
    };
  }
}

/** The address as a page may carry it; null for scripts, files, data and anything else that is not a web or mail address. */
export function safeHref(href: unknown): string | null {
  // Relative and broken addresses mean nothing outside the page they came from.
  const parsed = SafeUrl.safeParse(href);
  return parsed.success ? parsed.data : null;
}

/** An address as people type it, with the scheme that nobody types. */
export function withScheme(address: string): string {
  const text = address.trim();
  if (text === '' || /^[a-z][a-z0-9+.-]*:/iu.test(text)) return text;
  return text.includes('@') && !text.includes('/') ? `mailto:${text}` : `https://${text}`;
}

/** A link to the web or to a mailbox, and to nothing else, however it came in. */
export const SafeLink = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (safeHref(element.getAttribute('href')) === null ? false : null),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => {
    const href = safeHref(HTMLAttributes['href']);
    return ['a', mergeAttributes(href === null ? {} : { href, rel: 'noopener noreferrer nofollow' }), 0];
  },
  addCommands() {
    return {
      setLink:
        (href) =>
        ({ commands }) => {
          const safe = safeHref(href);
          return safe === null ? false : commands.setMark(this.name, { href: safe });
        },
      unsetLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
});
