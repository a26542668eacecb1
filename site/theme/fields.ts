import { createElement as h, type ReactNode } from 'react';
import type { Words } from '../words/words.ts';

/** A field that only a robot fills in. */
export function honeypot(form: string, words: Words): ReactNode {
  return h(
    'p',
    { className: 'website', 'aria-hidden': true },
    h('label', { htmlFor: `${form}-website` }, words.leaveEmpty),
    h('input', { id: `${form}-website`, name: 'website', type: 'text', tabIndex: -1, autoComplete: 'off' }),
  );
}

/** A value that goes along. */
export const hidden = (name: string, value: string): ReactNode => h('input', { type: 'hidden', name, value });
