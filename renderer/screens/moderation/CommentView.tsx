import { useTranslation } from 'react-i18next';
import type { ModeratedComment } from '#shared/contract/moderation.ts';
import { Time } from '../../components/Time.tsx';
import styles from './Moderation.module.css';

/** One comment, large; the words that made the newsroom look twice are marked in it. */
export function CommentView({ comment }: { readonly comment: ModeratedComment }) {
  const { t } = useTranslation();
  return (
    <article className={styles.comment} aria-label={t('moderation.commentBy', { name: comment.authorName })}>
      <p className={styles.author}>
        <bdi dir="auto">{comment.authorName}</bdi>
        <span className={styles.muted}>
          <Time at={comment.createdAt} />
        </span>
        {comment.decidedByName !== null && comment.decidedAt !== null && (
          <span className={styles.muted}>
            {t('moderation.decidedBy', { name: comment.decidedByName })} <Time at={comment.decidedAt} />
          </span>
        )}
      </p>
      <p className={styles.text} dir="auto" lang={comment.language}>
        {marked(comment).map((piece, index) =>
          // A piece is a place in the text and has no other name.
          piece.isMatch ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
        )}
      </p>
    </article>
  );
}

/** The text cut at the ends of its matches; matches that overlap are marked as one. */
function marked(comment: ModeratedComment): { text: string; isMatch: boolean }[] {
  const pieces: { text: string; isMatch: boolean }[] = [];
  let at = 0;
  for (const match of comment.matches.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(match.start, at);
    if (match.end <= start) continue;
    if (start > at) pieces.push({ text: comment.text.slice(at, start), isMatch: false });
    pieces.push({ text: comment.text.slice(start, match.end), isMatch: true });
    at = match.end;
  }
  if (at < comment.text.length) pieces.push({ text: comment.text.slice(at), isMatch: false });
  return pieces;
}
