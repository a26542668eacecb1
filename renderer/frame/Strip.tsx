import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, CloudOff, Hourglass } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { orpc } from '../client/api.ts';
import { useConnection } from '../client/connection.ts';
import { cx } from '../components/cx.ts';
import { useNow } from '../components/Time.tsx';
import { sayAgo, sayClock } from '../format.ts';
import { useLanguage } from '../use-language.ts';
import styles from './TopBar.module.css';

type Tone = 'calm' | 'wait' | 'bad' | 'offline';
const icons = { calm: CircleCheck, wait: Hourglass, bad: CircleX, offline: CloudOff } as const;

function onNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** The network and the queue as one sentence: what is unsent, why, when it is tried next. A link to the queue. */
export function Strip() {
  const { t } = useTranslation();
  const { tone, text } = useSentence();
  const Icon = icons[tone];
  return (
    <Link
      href="/queue"
      className={cx(
        styles.strip,
        tone === 'wait' && styles.wait,
        (tone === 'bad' || tone === 'offline') && styles[tone === 'bad' ? 'bad' : 'wait'],
      )}
      aria-label={`${t('strip.label')}: ${text}`}
      title={text}
    >
      <Icon size={14} aria-hidden />
      <span aria-live="polite">{text}</span>
    </Link>
  );
}

function useSentence(): { readonly tone: Tone; readonly text: string } {
  const { t } = useTranslation();
  const language = useLanguage();
  const connection = useConnection();
  const now = useNow();
  const hasNetwork = useSyncExternalStore(onNetwork, () => navigator.onLine);
  const strip = useQuery(orpc.queue.strip.queryOptions({ input: {}, refetchInterval: 30_000 })).data;

  if (connection.state === 'connecting') return { tone: 'wait', text: t('strip.connecting') };
  if (connection.state === 'down') {
    if (connection.nextTryAt === null) return { tone: 'offline', text: t('strip.downNow') };
    return {
      tone: 'offline',
      text: t('strip.down', { when: sayAgo(new Date(connection.nextTryAt), language, now) }),
    };
  }
  const parts: string[] = [];
  if (strip !== undefined && strip.failed > 0) parts.push(t('strip.failed', { count: strip.failed }));
  if (strip !== undefined && strip.sending > 0) parts.push(t('strip.sending', { count: strip.sending }));
  if (strip !== undefined && strip.waiting > 0) {
    parts.push(t('strip.waiting', { count: strip.waiting }));
    if (strip.nextTryAt !== null) parts.push(t('strip.nextTry', { at: sayClock(strip.nextTryAt, language) }));
  }
  if (!hasNetwork) return { tone: 'offline', text: [t('strip.offline'), ...parts].join(' · ') };
  if (parts.length === 0) return { tone: 'calm', text: t('strip.clear') };
  return { tone: (strip?.failed ?? 0) > 0 ? 'bad' : 'wait', text: parts.join(' · ') };
}
