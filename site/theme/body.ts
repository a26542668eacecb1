import { createElement as h, type ReactNode } from 'react';
import type { DocMark, DocNode } from '#shared/editor/content.ts';
import { findElement } from '#shared/editor/elements/elements.ts';
import { safeHref } from '#shared/editor/link.ts';
import { languageOf } from '#shared/editor/marks.ts';
import { storyIdOf } from '#shared/editor/story-link.ts';
import { direction } from '#shared/model/language.ts';
import { textAttribute } from '../attribute.ts';
import type { SiteImage } from '../model.ts';
import type { Words } from '../words/words.ts';
import { renderElement } from './elements.ts';

/** What the body needs to know besides its nodes. */
export interface BodyContext {
  readonly images: readonly SiteImage[];
  /** The page's own address of a file of the site. */
  readonly link: (path: string) => string;
  /** The page's own words around what the story says. */
  readonly words: Pick<Words, 'photo' | 'colon' | 'keyPoints' | 'source' | 'showFrom'>;
  /** The page of another story, by its id; absent while readers cannot open it. */
  readonly storyLinks: { readonly [storyId: string]: string };
}

/** The nodes of a body as elements. Only what the schema knows becomes one; anything else gives its text. */
export function renderBody(body: DocNode, context: BodyContext): ReactNode {
  return children(body, context);
}

function children(node: DocNode, context: BodyContext): ReactNode[] {
  return (node.content ?? []).map((child, index) => renderNode(child, context, index));
}

function renderNode(node: DocNode, context: BodyContext, key: number): ReactNode {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'text':
      return withMarks(node.text ?? '', node.marks ?? [], context, key);
    case 'hardBreak':
      return h('br', { key });
    case 'paragraph':
      return h(blockTag(attrs['kind']), { key, ...ownDirection(attrs['dir']) }, children(node, context));
    case 'horizontalRule':
      return h('hr', { key });
    case 'blockquote':
      return h('blockquote', { key }, children(node, context));
    case 'bulletList':
      return h('ul', { key }, children(node, context));
    case 'orderedList': {
      const start = Number(attrs['start'] ?? 1);
      return h('ol', { key, ...(start === 1 ? {} : { start }) }, children(node, context));
    }
    case 'listItem':
      return h('li', { key }, children(node, context));
    case 'figure':
      return figure(node, context, key);
    default:
      return findElement(node) === undefined
        ? children(node, context)
        : renderElement(node, context, key, { children: (inner) => children(inner, context), ownDirection });
  }
}

function blockTag(kind: unknown): 'p' | 'h2' | 'h3' {
  return kind === 'h2' || kind === 'h3' ? kind : 'p';
}

const ownDirection = (dir: unknown) => (dir === 'rtl' || dir === 'ltr' ? { dir } : {});

function withMarks(text: string, marks: readonly DocMark[], context: BodyContext, key: number): ReactNode {
  // The outermost mark is the first; React wants its key there.
  return marks.reduceRight<ReactNode>((inner, mark, depth) => {
    const props = depth === 0 ? { key } : {};
    switch (mark.type) {
      case 'bold':
        return h('strong', props, inner);
      case 'italic':
        return h('em', props, inner);
      case 'bdi':
        return h('bdi', props, inner);
      case 'lang': {
        const lang = languageOf(mark.attrs?.['lang']);
        return lang === null ? inner : h('span', { ...props, lang, dir: direction(lang) }, inner);
      }
      case 'storyLink': {
        const address = context.storyLinks[storyIdOf(mark.attrs?.['storyId']) ?? ''];
        return address === undefined ? inner : h('a', { ...props, href: context.link(address) }, inner);
      }
      case 'link': {
        const href = safeHref(mark.attrs?.['href']);
        return href === null ? inner : h('a', { ...props, href, rel: 'noopener noreferrer' }, inner);
      }
      default:
        return inner;
    }
  }, text);
}

const BODY_SIZES = '(min-width: 40rem) 38rem, 100vw';

function figure(node: DocNode, context: BodyContext, key: number): ReactNode {
  const image = context.images.find(({ mediaId }) => mediaId === node.attrs?.['mediaId']);
  if (image === undefined) return null;
  const caption = textAttribute(node, 'caption');
  const credit = textAttribute(node, 'credit');
  return h(
    'figure',
    { key },
    picture(image, textAttribute(node, 'alt'), context.link, { sizes: BODY_SIZES }),
    caption === '' && credit === ''
      ? null
      : h(
          'figcaption',
          null,
          caption,
          ' ',
          credit === ''
            ? null
            : h('small', { 'data-label': context.words.photo + context.words.colon }, h('bdi', null, credit)),
        ),
  );
}

/** A picture in all the widths that there are; the browser takes the one that fits. */
export function picture(
  image: SiteImage,
  alt: string,
  link: (path: string) => string,
  options: { readonly sizes: string; readonly isFirst?: boolean },
): ReactNode {
  const largest = image.files.at(-1);
  if (largest === undefined) return null;
  const { width, height } = image;
  return h('img', {
    src: link(largest.url),
    ...(image.files.length < 2
      ? {}
      : {
          srcSet: image.files.map((file) => `${link(file.url)} ${file.width}w`).join(', '),
          sizes: options.sizes,
        }),
    width,
    height,
    alt,
    // The picture that a reader sees first is not waited with.
    loading: options.isFirst === true ? 'eager' : 'lazy',
  });
}
