import { Node, mergeAttributes } from '@tiptap/core';

/** A picture in the text. The file is named by its id in the media store: an address of the web cannot get in. */
export interface FigureAttributes {
  readonly mediaId: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figure: {
      /** Puts a picture where the caret is. */
      insertFigure: (attributes: FigureAttributes) => ReturnType;
    };
  }
}

/** A figure: one block, nothing to type in; its form edits it. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    mediaId: {
      default: '',
      renderHTML: ({ mediaId }) => ({ 'data-media-id': mediaId }),
      parseHTML: (element) => element.getAttribute('data-media-id') ?? '',
    },
    caption: {
      default: '',
      renderHTML: ({ caption }) => ({ 'data-caption': caption }),
      parseHTML: (element) => element.getAttribute('data-caption') ?? '',
    },
    credit: {
      default: '',
      renderHTML: ({ credit }) => ({ 'data-credit': credit }),
      parseHTML: (element) => element.getAttribute('data-credit') ?? '',
    },
    alt: {
      default: '',
      renderHTML: ({ alt }) => ({ 'data-alt': alt }),
      parseHTML: (element) => element.getAttribute('data-alt') ?? '',
    },
  }),
  parseHTML: () => [{ tag: 'figure[data-media-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes)],
  addCommands() {
    return {
      insertFigure:
        (attributes) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: attributes }),
    };
  },
});
