import { type ImportFigure, tidyLine } from '../blocks.ts';
import type { Leavings } from '../leavings.ts';
import { attribute, elementsIn, findElement, type HtmlElement, textIn } from './html-tree.ts';

/** A picture whose bytes are in the page itself; what is elsewhere is not fetched, and drawings may run scripts. */
const OWN_PICTURE = /^data:image\/(?:jpe?g|png|webp|gif|avif);base64,/i;

/** The images in an element, or the element itself if it is one. */
export function imagesIn(element: HtmlElement): readonly HtmlElement[] {
  if (element.tagName === 'img') return [element];
  return [...elementsIn(element)].filter(({ tagName }) => tagName === 'img');
}

/** An image as a figure of the story, with its figure's caption; undefined when its bytes are not in the file. */
export function readFigure(image: HtmlElement, figure: HtmlElement): ImportFigure | undefined {
  const src = attribute(image, 'src').trim();
  if (!OWN_PICTURE.test(src)) return undefined;
  return {
    type: 'figure',
    attrs: { src, alt: tidyLine(attribute(image, 'alt')), caption: captionOf(figure) },
  };
}

/** Names an image as left by its alternative text, else its figure's caption, else its address. */
export function leaveImage(image: HtmlElement, figure: HtmlElement, leavings: Leavings): void {
  const source = attribute(image, 'src').startsWith('data:') ? '' : attribute(image, 'src');
  const names = [attribute(image, 'alt'), captionOf(figure), source];
  leavings.leave(names.find((name) => name.trim() !== '') ?? 'img', 'importImageLeft');
}

function captionOf(figure: HtmlElement): string {
  const caption = findElement(figure, ({ tagName }) => tagName === 'figcaption');
  return caption === undefined ? '' : tidyLine(textIn(caption));
}
