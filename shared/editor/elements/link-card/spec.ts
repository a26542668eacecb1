import { safeHref } from '../../link.ts';
import { elementNode, fieldText, type ElementSpec } from '../element.ts';
import { checkLinkCard } from './validation.ts';

const shape = {
  name: 'linkCard',
  holds: 'nothing',
  fields: [
    { name: 'href', kind: 'url', stands: null },
    { name: 'title', kind: 'line', stands: 'before' },
    { name: 'description', kind: 'text', stands: 'before' },
  ],
} as const;

/** A page or a document elsewhere, worth a card of its own: a report, a ruling, a data set. */
export const linkCard: ElementSpec = {
  ...shape,
  extensions: [elementNode(shape)],
  isForReaders: (node) => safeHref(node.attrs?.['href']) !== null,
  isEmpty: (node) => shape.fields.every(({ name }) => fieldText(node, name) === ''),
  check: checkLinkCard,
};
