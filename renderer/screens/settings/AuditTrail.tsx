import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryId } from '#shared/model/ids.ts';
import { orpc } from '../../client/api.ts';
import { useMay } from '../../client/session.ts';
import { Button } from '../../components/Button.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { Time } from '../../components/Time.tsx';
import styles from './Settings.module.css';

/** Who did what and when: of one story, or the newest of the whole newsroom. */
export function AuditTrail({ storyId }: { readonly storyId?: StoryId }) {
  const { t, i18n } = useTranslation();
  const mayRead = useMay('audit.read');
  const [limit, setLimit] = useState(20);
  const trail = useQuery(
    orpc.audit.list.queryOptions({
      input: { limit, ...(storyId === undefined ? {} : { storyId }) },
      enabled: mayRead,
    }),
  );
  if (!mayRead) return null;
  const nameOf = (act: string) => {
    const key = `audit.${act.replace('.', '-')}`;
    return i18n.exists(key) ? t(key as 'audit.story-create') : act;
  };
  const entries = trail.data ?? [];
  return (
    <section className={styles.section}>
      <h2>{t('settings.trail')}</h2>
      <QueryState query={trail}>
        <ol className={styles.trail}>
          {entries.map((entry) => (
            <li key={entry.seq}>
              <span className={styles.muted}>
                <Time at={entry.at} />
              </span>
              <span>
                <bdi dir="auto">{entry.byName}</bdi>
              </span>
              <span>{nameOf(entry.act)}</span>
              <code dir="ltr" className={styles.muted} title={entry.hash}>
                {entry.hash.slice(0, 8)}
              </code>
            </li>
          ))}
        </ol>
      </QueryState>
      {entries.length === limit && limit < 1000 && (
        <div>
          <Button size="small" onPress={() => setLimit(Math.min(limit * 5, 1000))}>
            {t('common.readMore')}
          </Button>
        </div>
      )}
    </section>
  );
}
