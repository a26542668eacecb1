import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { Link } from 'wouter';
import { api, orpc } from '../../client/api.ts';
import { useMay } from '../../client/session.ts';
import { useAct } from '../../client/use-act.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { tell } from '../../components/toasts.ts';
import { JobLine } from './JobLine.tsx';
import styles from './Queue.module.css';

const VIEWS = ['open', 'failed', 'done', 'all'] as const;
type View = (typeof VIEWS)[number];

const statesOf = {
  open: ['waiting', 'sending', 'unknown', 'failed'],
  failed: ['failed', 'unknown'],
  done: ['done', 'cancelled'],
  all: ['waiting', 'sending', 'unknown', 'failed', 'done', 'cancelled'],
} as const satisfies Record<View, readonly string[]>;

/** Where each publication stands, a column of sentences for each target, the newest first. */
export function Queue() {
  const { t } = useTranslation();
  const mayOperate = useMay('queue.operate');
  const mayBuild = useMay('site.build');
  const [view, setView] = useState<View>('all');
  const jobs = useQuery(orpc.queue.list.queryOptions({ input: { limit: 300 } }));
  const targets = useQuery(orpc.queue.targets.queryOptions({ input: {} })).data ?? [];
  const run = useAct(api.queue.run, {
    onDone: (result) =>
      tell(t('queue.ran', { done: result.done, failed: result.failed, waiting: result.waiting })),
  });
  const build = useAct(api.queue.buildSite, {
    onDone: (result) => tell(t('queue.built', { count: result.pages, written: result.written })),
  });
  const pause = useAct(api.queue.setTargetPaused);
  const shown = (jobs.data ?? []).filter((job) => (statesOf[view] as readonly string[]).includes(job.state));
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('nav.queue')}</h1>
        {mayBuild && (
          <Button isPending={build.isRunning} onPress={() => build.run({})}>
            {t('queue.build')}
          </Button>
        )}
        {mayOperate && (
          <Button variant="primary" isPending={run.isRunning} onPress={() => run.run({})}>
            {t('queue.run')}
          </Button>
        )}
      </header>
      <SegmentedControl
        look="words"
        label={t('queue.show')}
        value={view}
        segments={VIEWS.map((one) => ({ value: one, text: t(`queue.views.${one}`) }))}
        onChange={setView}
      />
      <QueryState query={jobs}>
        <div className={styles.targets}>
          {targets.map((target) => {
            const ofTarget = shown.filter((job) => job.targetId === target.id);
            return (
              <section key={target.id} className={styles.target} aria-label={target.name}>
                <header className={styles.targetHead}>
                  <h2>
                    <bdi dir="auto">{target.name}</bdi>
                  </h2>
                  <p className={styles.place}>
                    <bdi dir="ltr">{target.place}</bdi>
                  </p>
                  {mayOperate && (
                    <Button
                      size="small"
                      variant="quiet"
                      onPress={() => pause.run({ targetId: target.id, isPaused: !target.isPaused })}
                    >
                      {target.isPaused ? t('queue.resume') : t('queue.pause')}
                    </Button>
                  )}
                </header>
                {target.isPaused && <Banner tone="wait">{t('queue.paused')}</Banner>}
                {ofTarget.length === 0 ? (
                  <EmptyState
                    title={t(`queue.none.${view}`)}
                    text={t('queue.noneText')}
                    action={<Link href="/review">{t('queue.toReview')}</Link>}
                  />
                ) : (
                  <ol>
                    {ofTarget.map((job) => (
                      <JobLine key={job.id} job={job} mayOperate={mayOperate} />
                    ))}
                  </ol>
                )}
              </section>
            );
          })}
        </div>
      </QueryState>
    </div>
  );
}
