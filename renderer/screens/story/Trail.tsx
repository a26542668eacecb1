import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StoryId } from '#shared/model/ids.ts';
import { orpc } from '../../client/api.ts';
import { QueryState } from '../../components/QueryState.tsx';
import { Time } from '../../components/Time.tsx';
import styles from './Story.module.css';

/** Who did what to the story, newest first. */
export function Trail({ storyId }: { readonly storyId: StoryId }) {
  const { t, i18n } = useTranslation();
  const trail = useQuery(orpc.audit.list.queryOptions({ input: { storyId } }));
  const sayAct = (act: string) => {
    const key = `audit.${act.replace('.', '-')}`;
    return i18n.exists(key) ? t(key as 'audit.story-create') : act;
  };
  return (
    <QueryState query={trail}>
      <ol className={styles.list}>
        {trail.data?.map((entry) => (
          <li key={entry.seq} className={styles.entry}>
            <p>
              <bdi dir="auto">{entry.byName || t('story.newsroomItself')}</bdi> {sayAct(entry.act)}
            </p>
            {typeof entry.details['said'] === 'string' && (
              <p className={styles.said} dir="auto">
                {entry.details['said']}
              </p>
            )}
            <p className={styles.why}>
              <Time at={entry.at} />
            </p>
          </li>
        ))}
      </ol>
    </QueryState>
  );
}
