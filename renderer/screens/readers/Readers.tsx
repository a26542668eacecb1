import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { ChatSummary } from '#shared/contract/moderation.ts';
import { orpc } from '../../client/api.ts';
import { useOffices } from '../../client/session.ts';
import { Bidi } from '../../components/Bidi.tsx';
import { cx } from '../../components/cx.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KeyList } from '../../components/KeyList.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Time, useNow } from '../../components/Time.tsx';
import { sayClock } from '../../format.ts';
import { useLanguage } from '../../use-language.ts';
import { Conversation } from './Conversation.tsx';
import styles from './Readers.module.css';

type Chat = z.infer<typeof ChatSummary>;

/** Conversations with readers: those that wait for an answer first. */
export function Readers() {
  const { t } = useTranslation();
  const [state, setState] = useState<'open' | 'closed'>('open');
  const [currentId, setCurrentId] = useState<string | null>(null);
  const chats = useQuery(orpc.chats.list.queryOptions({ input: { state } }));
  const items = (chats.data ?? []).toSorted((a, b) => Number(b.waitsForAnswer) - Number(a.waitsForAnswer));
  const current = items.find((chat) => chat.id === currentId) ?? items[0];
  return (
    <div className={styles.screen}>
      <header className={styles.clocks}>
        <Clocks />
        <ReplyTime />
      </header>
      <section className={styles.list}>
        <h1 className={styles.title}>{t('nav.readers')}</h1>
        <div className={styles.views}>
          <SegmentedControl
            look="words"
            label={t('readers.show')}
            value={state}
            segments={(['open', 'closed'] as const).map((one) => ({ value: one, text: t(`readers.${one}`) }))}
            onChange={setState}
          />
        </div>
        <QueryState query={chats}>
          {items.length === 0 ? (
            <EmptyState title={t(`readers.none.${state}`)} text={t('readers.noneText')} />
          ) : (
            <KeyList
              label={t('readers.conversations')}
              items={items}
              idOf={(chat) => chat.id}
              current={current?.id ?? null}
              onMove={setCurrentId}
              onOpen={(chat) => setCurrentId(chat.id)}
              rowClass={styles.row}
            >
              {(chat) => <ChatRow chat={chat} />}
            </KeyList>
          )}
        </QueryState>
      </section>
      {current !== undefined && <Conversation key={current.id} chatId={current.id} />}
    </div>
  );
}

function ChatRow({ chat }: { readonly chat: Chat }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.who}>
        <bdi dir="auto">{chat.readerName || t('readers.unnamed')}</bdi>
        <span className={styles.muted}>
          <Time at={chat.lastAt} />
        </span>
      </span>
      <span className={cx(styles.last, chat.waitsForAnswer && styles.waits)}>
        <Bidi>{chat.lastText}</Bidi>
      </span>
      {chat.waitsForAnswer && <span className={styles.flag}>{t('readers.waits')}</span>}
    </>
  );
}

/** The hour in each office, for who can be asked now. */
function Clocks() {
  const language = useLanguage();
  const offices = useOffices();
  const now = new Date(useNow());
  return (
    <ul className={styles.offices}>
      {offices.map((office) => (
        <li key={office.name}>
          <bdi dir="auto">{office.name}</bdi> <time>{sayClock(now, language, office.timeZone)}</time>
        </li>
      ))}
    </ul>
  );
}

/** How long readers really wait for a first answer: computed, never a promise. */
function ReplyTime() {
  const { t } = useTranslation();
  const reply = useQuery(orpc.chats.replyTime.queryOptions({ input: {} })).data;
  if (reply === undefined) return null;
  return (
    <p className={styles.muted}>
      {reply.medianMinutes === null
        ? t('readers.tooFew')
        : t('readers.replyTime', { count: Math.max(1, Math.round(reply.medianMinutes)) })}
    </p>
  );
}
