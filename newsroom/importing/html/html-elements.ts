import { attribute, type HtmlElement } from './html-tree.ts';

/** Elements that bear no text of their own. */
export const SILENT = new Set([
  'head',
  'style',
  'template',
  'meta',
  'link',
  'title',
  'base',
  'wbr',
  'area',
  'map',
  'source',
  'track',
  'param',
  'col',
  'colgroup',
  'datalist',
  'dialog',
]);
/** Elements that are never part of an article. */
export const FURNITURE = new Set([
  'nav',
  'form',
  'button',
  'input',
  'select',
  'textarea',
  'label',
  'aside',
  'footer',
  'menu',
]);
/** Elements that show something from elsewhere, or drawn. */
export const EMBEDS = new Set([
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
  'svg',
  'math',
  'applet',
  'frame',
  'frameset',
  'portal',
]);
/** Elements that stand inside a line. */
export const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  'ruby',
  'rp',
  'rt',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
]);

/** Whether a reader of the page would not see an element. */
export function isHidden(element: HtmlElement): boolean {
  const has = (name: string) => element.attrs.some((attr) => attr.name === name);
  return (
    has('hidden') ||
    /display\s*:\s*none/i.test(attribute(element, 'style')) ||
    attribute(element, 'aria-hidden') === 'true'
  );
}
