import { CircleCheck, CircleHelp, CircleSlash, CircleX, Hourglass, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { QueueJob } from '#shared/contract/queue.ts';
import { api } from '../../client/api.ts';
import { useAct } from '../../client/use-act.ts';
import { Bidi } from '../../components/Bidi.tsx';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { languageMark } from '../../components/Light.tsx';
import { OfficeTimes, Time } from '../../components/Time.tsx';
import { tell } from '../../components/toasts.ts';
import styles from './Queue.module.css';

const icons = {
  waiting: Hourglass,
  sending: Send,
  unknown: CircleHelp,
  done: CircleCheck,
  failed: CircleX,
  cancelled: CircleSlash,
} as const satisfies Record<QueueJob['state'], unknown>;

const RETRYABLE: readonly QueueJob['state'][] = ['failed', 'unknown', 'cancelled'];

/** One publication as sentences: what, where it stands and why, when it is tried next, what to do. */
export function JobLine({ job, mayOperate }: { readonly job: QueueJob; readonly mayOperate: boolean }) {
  const { t } = useTranslation();
  const Icon = icons[job.state];
  const headline = job.headline;
  const retry = useAct(api.queue.retry, { onDone: () => tell(t('queue.retried', { headline })) });
  const cancel = useAct(api.queue.cancel, { onDone: () => tell(t('queue.cancelled', { headline })) });
  return (
    <li className={styles.job}>
      <Icon size={16} aria-hidden className={cx(styles.icon, styles[job.state])} />
      <div className={styles.text}>
        <p className={styles.headline}>
          {job.isBreaking && <span className={styles.breaking}>{t('breaking.breaking')}</span>}
          <abbr title={t(`language.${job.language}`)}>{languageMark(job.language)}</abbr>
          <Link href={`/stories/${job.storyId}/${job.language}`}>
            <Bidi language={job.language}>{headline || job.storySlug}</Bidi>
          </Link>
        </p>
        <p>
          <JobSentence job={job} />
        </p>
        {job.error !== null && job.state !== 'done' && (
          <>
            <p className={styles.cause}>{t(`queue.error.${job.error.code}`, { detail: job.error.detail })}</p>
            <p className={styles.muted}>{t(`queue.advice.${job.error.code}`)}</p>
          </>
        )}
        <p className={styles.muted}>
          {t(`queue.action.${job.action}`)} · <bdi dir="auto">{job.byName}</bdi> · <Time at={job.createdAt} />
        </p>
        {mayOperate && (
          <div className={styles.acts}>
            {(RETRYABLE.includes(job.state) || (job.state === 'waiting' && job.attempts > 0)) && (
              <Button size="small" isPending={retry.isRunning} onPress={() => retry.run({ jobId: job.id })}>
                {t('common.retry')}
              </Button>
            )}
            {(job.state === 'waiting' || job.state === 'failed') && (
              <Button
                size="small"
                variant="quiet"
                isPending={cancel.isRunning}
                onPress={() => cancel.run({ jobId: job.id })}
              >
                {t('queue.cancel')}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function JobSentence({ job }: { readonly job: QueueJob }) {
  const { t } = useTranslation();
  if (job.state === 'done' && job.receipt !== null)
    return (
      <>
        {t('queue.state.done')} <OfficeTimes at={job.receipt.at} /> ·{' '}
        <a href={job.receipt.url} target="_blank" rel="noreferrer">
          {t('queue.seePage')}
        </a>{' '}
        <code dir="ltr" title={job.receipt.hashSeen}>
          {job.receipt.hashSeen.slice(0, 8)}
        </code>
      </>
    );
  if (job.state === 'waiting')
    return (
      <>
        {t(`queue.wait.${job.waitReason ?? 'next'}`)}
        {job.notBefore !== null && (
          <>
            {' '}
            {t('queue.nextTry')} <OfficeTimes at={job.notBefore} />.
          </>
        )}
        {job.attempts > 0 && ` ${t('queue.tries', { count: job.attempts })}`}
      </>
    );
  return (
    <>
      {t(`queue.state.${job.state}`)}
      {job.attempts > 1 && ` ${t('queue.tries', { count: job.attempts })}`}
    </>
  );
}
