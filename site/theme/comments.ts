import { createElement as h, type ReactNode } from 'react';
import type { LiveArticle } from '../model.ts';
import { wordsOf } from '../words/words.ts';
import { honeypot, hidden } from './fields.ts';
import { linkTo, type View } from './frame.ts';
import { when } from './stories.ts';

/** What readers said, and the form to say something. */
export function comments(view: View, article: LiveArticle, address: string): ReactNode {
  const words = wordsOf(view.language);
  return h(
    'section',
    { className: 'comments', id: 'comments', 'aria-labelledby': 'comments-title' },
    h('h2', { id: 'comments-title' }, words.commentsTitle),
    article.comments.length === 0
      ? h('p', { className: 'none' }, words.noComments)
      : h(
          'ol',
          null,
          article.comments.map((comment) =>
            h(
              'li',
              { key: comment.id },
              h(
                'p',
                { className: 'by' },
                h('b', { dir: 'auto' }, comment.authorName),
                ' ',
                when(view, comment.at),
              ),
              comment.text.split(/\n+/u).map((line, index) => h('p', { key: index, dir: 'auto' }, line)),
            ),
          ),
        ),
    view.newsroom.readerApi === null ? null : form(view, article, address, view.newsroom.readerApi),
  );
}

function form(view: View, article: LiveArticle, address: string, readerApi: string): ReactNode {
  const words = wordsOf(view.language);
  return h(
    'form',
    { method: 'post', action: `${readerApi}/reader/comments`, acceptCharset: 'utf-8' },
    h('h3', null, words.addComment),
    h('p', { className: 'hint', id: 'comment-hint' }, `${words.emailNote} ${words.moderationNote}`),
    hidden('editionId', article.editionId),
    hidden('returnTo', linkTo(view, address)),
    h(
      'p',
      null,
      h('label', { htmlFor: 'comment-name' }, words.yourName),
      h('input', {
        id: 'comment-name',
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
      h('label', { htmlFor: 'comment-email' }, words.yourEmail),
      h('input', {
        id: 'comment-email',
        name: 'email',
        type: 'email',
        required: true,
        maxLength: 254,
        autoComplete: 'email',
        dir: 'ltr',
        'aria-describedby': 'comment-hint',
      }),
    ),
    h(
      'p',
      null,
      h('label', { htmlFor: 'comment-text' }, words.yourComment),
      h('textarea', {
        id: 'comment-text',
        name: 'text',
        required: true,
        rows: 5,
        maxLength: 5000,
        dir: 'auto',
      }),
    ),
    honeypot('comment', words),
    h('p', null, h('button', { type: 'submit' }, words.send)),
  );
}
