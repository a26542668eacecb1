import { Mark, mergeAttributes } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    storyLink: {
      /** Links the selection to another story of ours; its address is looked up when the page is made. */
      setStoryLink: (storyId: string) => ReturnType;
      unsetStoryLink: () => ReturnType;
    };
  }
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** The id of a story as a link may carry it; null for anything else. */
export function storyIdOf(value: unknown): string | null {
  return typeof value === 'string' && ID.test(value) ? value : null;
}

/** A link to another story of ours, by its id: it survives a new address, and is plain text while that story is not public. */
export const StoryLink = Mark.create({
  name: 'storyLink',
  inclusive: false,
  excludes: 'link storyLink',
  addAttributes: () => ({
    storyId: {
      default: null,
      parseHTML: (element) => storyIdOf(element.getAttribute('data-story-id')),
      renderHTML: ({ storyId }) => ({ 'data-story-id': storyId }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-story-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      setStoryLink:
        (storyId) =>
        ({ chain }) =>
          storyIdOf(storyId) === null
            ? false
            : chain().unsetMark('link').setMark(this.name, { storyId }).run(),
      unsetStoryLink:
        () =>
        ({ commands }) =>
          commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },
});

/** The stories that a text links to, each once. */
export function storyLinksOf(node: {
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: { readonly [name: string]: unknown };
  }[];
  readonly content?: readonly Parameters<typeof storyLinksOf>[0][];
}): string[] {
  const own = (node.marks ?? []).flatMap((mark) =>
    mark.type === 'storyLink' ? [storyIdOf(mark.attrs?.['storyId'])] : [],
  );
  const found = [...own, ...(node.content ?? []).flatMap(storyLinksOf)];
  return [...new Set(found.filter((id) => id !== null))];
}
