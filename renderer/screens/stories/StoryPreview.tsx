import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { StorySummary } from '#shared/contract/common.ts';
import { orpc } from '../../client/api.ts';
import { OfficeTimes, Time } from '../../components/Time.tsx';
import { ReaderPage } from '../../components/ReaderPage.tsx';
import { useLanguage } from '../../use-language.ts';
import { mainEdition } from './main-edition.ts';
import styles from './Stories.module.css';

/** The selected story as readers will see it, beside the list where there is room. */
export function StoryPreview({ story }: { readonly story: StorySummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edition = mainEdition(story, language);
  const preview = useQuery(
    orpc.editions.preview.queryOptions({
      input: { editionId: edition?.id ?? '' },
      enabled: edition !== undefined,
    }),
  );
  if (edition === undefined) return null;
  return (
    <aside className={styles.preview} aria-label={t('stories.preview')}>
      {story.breaking !== null && (
        <p className={styles.note}>
          {t('stories.breakingUntil', { name: story.breaking.ownerName })}{' '}
          <OfficeTimes at={story.breaking.expiresAt} />
        </p>
      )}
      {story.embargoUntil !== null && (
        <p className={styles.note}>
          {t('stories.embargoUntil')} <OfficeTimes at={story.embargoUntil} />
        </p>
      )}
      <ReaderPage html={preview.data?.html} title={edition.headline} />
      <p className={styles.note}>
        <Link href={`/stories/${story.id}/${edition.language}`}>{t('common.open')}</Link> ·{' '}
        <Time at={edition.updatedAt} />
      </p>
    </aside>
  );
}
