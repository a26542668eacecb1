import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMENT_STATES, type ModeratedComment } from '#shared/contract/moderation.ts';
import { api } from '../../client/api.ts';
import { useMay } from '../../client/session.ts';
import { useAct } from '../../client/use-act.ts';
import { Button } from '../../components/Button.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { sayNumber } from '../../format.ts';
import { useLanguage } from '../../use-language.ts';
import styles from './Moderation.module.css';

/** Why the newsroom looked twice, what is known of the author, and the e-mail, which is asked for and audited. */
export function CommentSide({ comment }: { readonly comment: ModeratedComment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <aside className={styles.side} aria-label={t('moderation.about')}>
      <section>
        <h2>{t('moderation.why')}</h2>
        {comment.matches.length === 0 ? (
          <p className={styles.muted}>{t('moderation.noMatches')}</p>
        ) : (
          <ul>
            {comment.matches.map((match) => (
              <li key={`${match.rule} ${match.start}`}>
                {t(`moderation.rule.${match.rule}`)}{' '}
                {match.text !== '' && (
                  <mark className={styles.matched}>
                    <bdi dir="auto">{match.text}</bdi>
                  </mark>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{t('moderation.record')}</h2>
        <dl className={styles.record}>
          {COMMENT_STATES.map((state) => (
            <div key={state}>
              <dt>{t(`moderation.state.${state}`)}</dt>
              <dd>{sayNumber(comment.authorRecord[state], language)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Email comment={comment} />
    </aside>
  );
}

/** Hidden until it is asked for; forgotten as soon as another comment is on the screen. */
function Email({ comment }: { readonly comment: ModeratedComment }) {
  const { t } = useTranslation();
  const maySee = useMay('comment.seeEmail');
  const [email, setEmail] = useState<string | null>(null);
  const reveal = useAct(api.comments.revealEmail, { onDone: (answer) => setEmail(answer.email) });
  const ask = () => {
    if (email === null) reveal.run({ commentId: comment.id });
    else setEmail(null);
  };
  useKeys({ e: ask }, maySee);
  if (!maySee) return null;
  return (
    <section>
      <h2>{t('moderation.email')}</h2>
      {email !== null && (
        <p>
          <bdi dir="ltr">{email}</bdi>
        </p>
      )}
      <Button size="small" shortcut="E" isPending={reveal.isRunning} onPress={ask}>
        {email === null ? t('moderation.showEmail') : t('moderation.hideEmail')}
      </Button>
      <p className={styles.muted}>{t('moderation.emailNote')}</p>
    </section>
  );
}
