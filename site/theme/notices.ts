import { createElement as h, type ReactNode } from 'react';
import { READER_REFUSALS, wordsOf } from '../words/words.ts';
import type { View } from './frame.ts';

/** What a form's answer sends the reader to: shown when the address names it, so that no script is needed. */
export function notices(view: View): ReactNode {
  if (view.newsroom.readerApi === null) return null;
  const words = wordsOf(view.language);
  const notice = (id: string, text: string, isRefusal = false) =>
    h(
      'p',
      { key: id, id, className: isRefusal ? 'notice refused' : 'notice', role: 'status', tabIndex: -1 },
      text,
      ' ',
      h('a', { href: '#news' }, words.close),
    );
  return h(
    'div',
    { className: 'notices' },
    notice('comment-received', words.commentReceived),
    notice('chat-received', words.chatReceived),
    notice('not-sent', words.notSent, true),
    READER_REFUSALS.map((code) => notice(`refused-${code}`, words.refused[code], true)),
  );
}
