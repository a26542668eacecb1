import { createElement as h, type ReactNode } from 'react';
import { fieldText } from '#shared/editor/elements/element.ts';
import { EMBED_PROVIDERS, findEmbed } from '#shared/editor/elements/embed/providers.ts';
import { findElement } from '#shared/editor/elements/elements.ts';
import type { DocNode } from '#shared/editor/content.ts';
import { safeHref } from '#shared/editor/link.ts';
import type { BodyContext } from './body.ts';

/** How the body renders what is inside an element. */
export interface Inside {
  readonly children: (node: DocNode) => ReactNode[];
  readonly ownDirection: (dir: unknown) => { readonly dir?: string };
}

/**
 * An editorial element on a page. Words that are the page's own stand in attributes, not in the text, so that what a
 * page says of a story can be compared with the story.
 */
export function renderElement(node: DocNode, context: BodyContext, key: number, inside: Inside): ReactNode {
  if (findElement(node)?.isForReaders(node) !== true) return null;
  const text = (name: string) => fieldText(node, name);
  switch (node.type) {
    case 'pullQuote':
      return h(
        'figure',
        { key, className: 'pull' },
        h('blockquote', null, inside.children(node)),
        caption(text('attribution')),
      );
    case 'factBox':
      return h(
        'div',
        { key, className: 'facts' },
        text('title') === '' ? null : h('h2', null, text('title')),
        inside.children(node),
      );
    case 'keyPoints':
      return h(
        'div',
        { key, className: 'points', role: 'note', 'aria-label': context.words.keyPoints },
        h(
          'ul',
          null,
          (node.content ?? []).map((point, index) =>
            h('li', { key: index, ...inside.ownDirection(point.attrs?.['dir']) }, inside.children(point)),
          ),
        ),
      );
    case 'gallery':
      return h(
        'figure',
        { key, className: 'gallery' },
        h('div', null, inside.children(node)),
        caption(text('caption')),
      );
    case 'linkCard':
      return linkCard(node, key);
    case 'embed':
      return embed(node, context, key);
    case 'sourceNote':
      return h(
        'div',
        { key, className: 'source', role: 'note', 'aria-label': context.words.source },
        text('who') === '' ? null : h('p', null, h('strong', null, text('who'))),
        text('checked') === '' ? null : h('p', null, text('checked')),
      );
    default:
      return table(node, key, inside);
  }
}

const caption = (text: string) => (text === '' ? null : h('figcaption', null, text));

function linkCard(node: DocNode, key: number): ReactNode {
  const href = safeHref(node.attrs?.['href']) ?? '';
  const description = fieldText(node, 'description');
  return h(
    'div',
    { key, className: 'card', 'data-host': hostOf(href) },
    h('p', null, h('a', { href, rel: 'noopener noreferrer' }, fieldText(node, 'title'))),
    description === '' ? null : h('p', null, description),
  );
}

const hostOf = (href: string) =>
  href.startsWith('http') ? new URL(href).hostname.replace(/^www\./u, '') : '';

/** A link without a script; with one, a button that loads the other service's frame, and nothing before. */
function embed(node: DocNode, { words }: BodyContext, key: number): ReactNode {
  const found = findEmbed(node.attrs?.['href']);
  if (found === null) return null;
  const { name } = EMBED_PROVIDERS[found.provider];
  return h(
    'figure',
    { key, className: 'embed', 'data-frame': found.frame, 'data-host': name },
    h('p', null, h('a', { href: found.href, rel: 'noopener noreferrer' }, fieldText(node, 'title'))),
    h('button', { type: 'button', hidden: true, 'aria-label': words.showFrom.replace('#', name) }),
  );
}

function table(node: DocNode, key: number, inside: Inside): ReactNode {
  const title = fieldText(node, 'caption');
  return h(
    'figure',
    { key, className: 'table' },
    h(
      'table',
      null,
      title === '' ? null : h('caption', null, title),
      h(
        'tbody',
        null,
        (node.content ?? []).map((row, index) =>
          h(
            'tr',
            { key: index },
            (row.content ?? []).map((cell, at) => tableCell(cell, row, at, inside)),
          ),
        ),
      ),
    ),
  );
}

function tableCell(cell: DocNode, row: DocNode, key: number, inside: Inside): ReactNode {
  const span = (name: 'colspan' | 'rowspan') => {
    const value = Number(cell.attrs?.[name] ?? 1);
    return value > 1 ? value : undefined;
  };
  const isHeader = cell.type === 'tableHeader';
  const scope = row.content?.every(({ type }) => type === 'tableHeader') ? 'col' : 'row';
  const props = { key, colSpan: span('colspan'), rowSpan: span('rowspan'), ...(isHeader ? { scope } : {}) };
  return h(isHeader ? 'th' : 'td', props, inside.children(cell));
}
