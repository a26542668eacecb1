import { useTranslation } from 'react-i18next';
import type { StorySummary } from '#shared/contract/common.ts';
import { localized } from '#shared/model/language.ts';
import { useNewsLanguages } from '../../client/session.ts';
import { Bidi } from '../../components/Bidi.tsx';
import { Light } from '../../components/Light.tsx';
import { Time } from '../../components/Time.tsx';
import { sayNumber } from '../../format.ts';
import { useLanguage } from '../../use-language.ts';
import { mainEdition } from './main-edition.ts';
import styles from './Stories.module.css';

/** One story: its headline in its own script, how each language stands, where it belongs, who wrote it, when it moved. */
export function StoryRow({ story }: { readonly story: StorySummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edition = mainEdition(story, language);
  return (
    <>
      <span className={styles.mark}>
        {story.breaking !== null && (
          <span className={styles.breaking}>{t(`breaking.${story.breaking.level}`)}</span>
        )}
      </span>
      <span className={styles.headline}>
        <span className={styles.headlineText}>
          {edition === undefined || edition.headline === '' ? (
            <span className={styles.untitled}>{t('stories.untitled')}</span>
          ) : (
            <Bidi language={edition.language}>{edition.headline}</Bidi>
          )}
        </span>
        {edition !== undefined && edition.deck !== '' && (
          <span className={styles.deck}>
            <Bidi language={edition.language}>{edition.deck}</Bidi>
          </span>
        )}
      </span>
      <Lights story={story} />
      <span className={styles.section}>
        <bdi dir="auto">{localized(story.section.name, language)}</bdi>
      </span>
      <span className={styles.byline}>
        <bdi dir="auto">{edition?.byline ?? ''}</bdi>
      </span>
      <span className={styles.words}>
        <span className="visually-hidden">{t('common.words', { count: edition?.wordCount ?? 0 })}</span>
        <span aria-hidden="true">{sayNumber(edition?.wordCount ?? 0, language)}</span>
      </span>
      <span className={styles.time}>
        <Time at={story.updatedAt} />
      </span>
    </>
  );
}

/** One light for each language of the newsroom, in its order. */
export function Lights({ story }: { readonly story: StorySummary }) {
  const languages = useNewsLanguages();
  return (
    <span className={styles.lights}>
      {languages.map((language) => (
        <Light
          key={language}
          language={language}
          light={story.editions.find((edition) => edition.language === language)?.light ?? 'none'}
        />
      ))}
    </span>
  );
}
