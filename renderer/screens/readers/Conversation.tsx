import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ChatId } from '#shared/model/ids.ts';
import { api, orpc } from '../../client/api.ts';
import { useMay } from '../../client/session.ts';
import { useAct } from '../../client/use-act.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { QueryState } from '../../components/QueryState.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Time } from '../../components/Time.tsx';
import { tell } from '../../components/toasts.ts';
import styles from './Readers.module.css';

/** One conversation, its lines in order, and the answer under them. */
export function Conversation({ chatId }: { readonly chatId: ChatId }) {
  const { t } = useTranslation();
  const mayAnswer = useMay('chat.answer');
  const chat = useQuery(orpc.chats.get.queryOptions({ input: { chatId } }));
  const end = useRef<HTMLLIElement>(null);
  const count = chat.data?.lines.length ?? 0;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const reopen = useAct(api.chats.reopen, { onDone: () => tell(t('readers.reopened')) });
  const close = useAct(api.chats.close, {
    onDone: () => tell(t('readers.isClosed'), () => reopen.run({ chatId })),
  });
  return (
    <section className={styles.conversation} aria-label={t('readers.conversation')}>
      <QueryState query={chat}>
        {chat.data !== undefined && (
          <>
            <header className={styles.head}>
              <div>
                <h2 className={styles.reader}>
                  <bdi dir="auto">{chat.data.readerName || t('readers.unnamed')}</bdi>
                </h2>
                <p className={styles.muted}>
                  {t(`language.${chat.data.language}`)}
                  {chat.data.headline !== null && (
                    <>
                      {' · '}
                      {t('readers.from')} <bdi dir="auto">{chat.data.headline}</bdi>
                    </>
                  )}
                </p>
              </div>
              {mayAnswer &&
                (chat.data.state === 'open' ? (
                  <Button size="small" isPending={close.isRunning} onPress={() => close.run({ chatId })}>
                    {t('readers.close')}
                  </Button>
                ) : (
                  <Button size="small" isPending={reopen.isRunning} onPress={() => reopen.run({ chatId })}>
                    {t('readers.reopen')}
                  </Button>
                ))}
            </header>
            <ol className={styles.lines} tabIndex={0} aria-label={t('readers.lines')}>
              {chat.data.lines.map((line, index) => (
                <li
                  key={`${line.at} ${index}`}
                  ref={index === count - 1 ? end : null}
                  className={cx(styles.line, line.from === 'desk' && styles.ours)}
                >
                  <p dir="auto">{line.text}</p>
                  <p className={styles.muted}>
                    <bdi dir="auto">{line.byName}</bdi> · <Time at={line.at} />
                  </p>
                </li>
              ))}
            </ol>
            {mayAnswer && chat.data.state === 'open' && <Answer chatId={chatId} />}
          </>
        )}
      </QueryState>
    </section>
  );
}

function Answer({ chatId }: { readonly chatId: ChatId }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const answer = useAct(api.chats.answer, { onDone: () => setText('') });
  const send = () => {
    if (text.trim() !== '' && !answer.isRunning) answer.run({ chatId, text: text.trim() });
  };
  return (
    <Form
      className={cx(styles.answer)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={t('readers.answer')}
        hint={t('readers.answerHint')}
        rows={3}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          else event.continuePropagation();
        }}
      />
      <Button type="submit" variant="primary" isDisabled={text.trim() === ''} isPending={answer.isRunning}>
        {t('readers.send')}
      </Button>
    </Form>
  );
}
