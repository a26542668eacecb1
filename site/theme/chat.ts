import { createElement as h, type ReactNode } from 'react';
import { localized } from '#shared/model/language.ts';
import { sayReplyTime } from '../words/say.ts';
import { wordsOf } from '../words/words.ts';
import { hidden, honeypot } from './fields.ts';
import { linkTo, type View } from './frame.ts';

/** The box at the corner in which a reader writes to the desk. It promises only a reply time that was measured. */
export function chat(view: View, address: string, editionId?: string): ReactNode {
  const { newsroom, language } = view;
  if (newsroom.readerApi === null) return null;
  const words = wordsOf(language);
  const reply = sayReplyTime(newsroom, language);
  return h(
    'details',
    { className: 'chat', id: 'chat' },
    h('summary', null, words.chatGreeting),
    h(
      'div',
      { className: 'conversation' },
      h(
        'p',
        { className: 'who' },
        h('b', null, localized(newsroom.name, language)),
        reply === '' ? null : h('small', null, reply),
      ),
      h('p', { className: 'question' }, words.chatQuestion),
      h('ol', { className: 'lines', 'aria-label': words.chatLines, 'aria-live': 'polite', hidden: true }),
      h(
        'form',
        { method: 'post', action: `${newsroom.readerApi}/reader/chats`, acceptCharset: 'utf-8' },
        hidden('language', language),
        editionId === undefined ? null : hidden('editionId', editionId),
        hidden('returnTo', linkTo(view, address)),
        h(
          'p',
          { className: 'name' },
          h('label', { htmlFor: 'chat-name' }, words.yourName),
          h('input', {
            id: 'chat-name',
            name: 'name',
            type: 'text',
            required: true,
            maxLength: 80,
            autoComplete: 'name',
          }),
        ),
        h(
          'p',
          null,
          h('label', { htmlFor: 'chat-text' }, words.chatMessage),
          h('textarea', {
            id: 'chat-text',
            name: 'text',
            required: true,
            rows: 3,
            maxLength: 4000,
            dir: 'auto',
          }),
        ),
        honeypot('chat', words),
        h('p', null, h('button', { type: 'submit' }, words.chatStart)),
      ),
    ),
  );
}
