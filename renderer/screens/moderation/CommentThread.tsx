import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ModeratedComment } from '#shared/contract/moderation.ts';
import { orpc } from '../../client/api.ts';
import { Bidi } from '../../components/Bidi.tsx';
import { Time } from '../../components/Time.tsx';
import styles from './Moderation.module.css';

/** The story that the comment stands under, and what other readers said there. */
export function CommentThread({ comment }: { readonly comment: ModeratedComment }) {
  const { t } = useTranslation();
  const thread = useQuery(orpc.comments.thread.queryOptions({ input: { commentId: comment.id } })).data ?? [];
  return (
    <section className={styles.thread} aria-label={t('moderation.thread')}>
      <p className={styles.muted}>{t('moderation.under')}</p>
      <p className={styles.story}>
        <Link href={`/stories/${comment.storyId}/${comment.language}`}>
          <Bidi language={comment.language}>{comment.headline}</Bidi>
        </Link>
        {comment.pageUrl !== null && (
          <a href={comment.pageUrl} target="_blank" rel="noreferrer" className={styles.muted}>
            {t('queue.seePage')}
          </a>
        )}
      </p>
      {thread.length === 0 ? (
        <p className={styles.muted}>{t('moderation.alone')}</p>
      ) : (
        <ol>
          {thread.map((other) => (
            <li key={other.id} className={styles.other}>
              <p className={styles.muted}>
                <bdi dir="auto">{other.authorName}</bdi> · {t(`moderation.state.${other.state}`)} ·{' '}
                <Time at={other.createdAt} />
              </p>
              <p dir="auto" lang={other.language}>
                {other.text}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
