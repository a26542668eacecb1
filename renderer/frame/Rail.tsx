import { CircleHelp, ExternalLink } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { localized } from '#shared/model/language.ts';
import { orpc } from '../client/api.ts';
import { useMay, useSession } from '../client/session.ts';
import { sayNumber } from '../format.ts';
import { useLanguage } from '../use-language.ts';
import styles from './Rail.module.css';
import type { Room } from './rooms.ts';
import { useRooms } from './use-rooms.ts';

/** How much waits in the rooms where things wait. */
function useWaiting(): Partial<Record<Room['id'], number>> {
  const mayModerate = useMay('comment.read');
  const mayRead = useMay('story.read');
  const review = useQuery(orpc.review.waiting.queryOptions({ input: {}, enabled: mayRead }));
  const comments = useQuery(orpc.comments.counts.queryOptions({ input: {}, enabled: mayModerate }));
  const chats = useQuery(orpc.chats.list.queryOptions({ input: { state: 'open' }, enabled: mayModerate }));
  return {
    review: review.data?.length ?? 0,
    moderation: comments.data?.pending ?? 0,
    readers: chats.data?.filter((chat) => chat.waitsForAnswer).length ?? 0,
  };
}

/** The rooms of the desk, at the start side; icons only where the window is narrow. */
export function Rail({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession().data;
  const rooms = useRooms();
  const waiting = useWaiting();
  const [location] = useLocation();
  const siteUrl = session?.siteUrl ?? null;
  return (
    <nav className={styles.rail} aria-label={t('nav.rail')}>
      <p className={styles.name} title={localized(session?.newsroomName ?? {}, language)}>
        <span>{localized(session?.newsroomName ?? {}, language)}</span>
      </p>
      <ul className={styles.rooms}>
        {rooms.map((room) => {
          const count = waiting[room.id] ?? 0;
          const isHere = location === room.path || location.startsWith(`${room.path}/`);
          return (
            <li key={room.id}>
              <Link
                href={room.path}
                className={styles.room ?? ''}
                aria-current={isHere ? 'page' : undefined}
                title={t(`nav.${room.id}`)}
              >
                <room.icon size={18} strokeWidth={1.75} aria-hidden />
                <span className={styles.label}>{t(`nav.${room.id}`)}</span>
                {count > 0 && (
                  <span className={styles.count}>
                    <span aria-hidden="true">{sayNumber(count, language)}</span>
                    <span className="visually-hidden">{t('nav.waiting', { count })}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
      <ul className={styles.rooms}>
        {siteUrl !== null && (
          <li>
            <a
              className={styles.room}
              href={siteUrl}
              target="_blank"
              rel="noreferrer"
              title={t('nav.frontHint')}
            >
              <ExternalLink size={18} strokeWidth={1.75} aria-hidden />
              <span className={styles.label}>{t('nav.front')}</span>
            </a>
          </li>
        )}
        <li>
          <button
            type="button"
            className={styles.room}
            onClick={onHelp}
            title={t('nav.help')}
            aria-keyshortcuts="?"
          >
            <CircleHelp size={18} strokeWidth={1.75} aria-hidden />
            <span className={styles.label}>{t('nav.help')}</span>
          </button>
        </li>
      </ul>
    </nav>
  );
}
