import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { StorySummary } from '#shared/contract/common.ts';
import type { StoryId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { api, orpc } from '../../client/api.ts';
import { useMay, useMe, useNewsLanguages } from '../../client/session.ts';
import { useAct } from '../../client/use-act.ts';
import { Bidi } from '../../components/Bidi.tsx';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Light } from '../../components/Light.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { useLanguage } from '../../use-language.ts';
import { EditionDesk } from './EditionDesk.tsx';
import styles from './Story.module.css';

/** A story: its editions as tabs, each with its text and everything that is decided about it. */
export function StoryScreen(props: { readonly storyId: StoryId; readonly language: Language | null }) {
  const story = useQuery(orpc.stories.get.queryOptions({ input: { storyId: props.storyId } }));
  return (
    <QueryState query={story}>
      {story.data !== undefined && <Story story={story.data} language={props.language} />}
    </QueryState>
  );
}

function Story({ story, language }: { readonly story: StorySummary; readonly language: Language | null }) {
  const { t } = useTranslation();
  const appLanguage = useLanguage();
  const chosen =
    language ??
    story.editions.find((edition) => edition.language === appLanguage)?.language ??
    story.editions[0]?.language ??
    appLanguage;
  const edition = story.editions.find((one) => one.language === chosen);
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <Link href="/stories" className={cx(styles.back)}>
          {t('nav.stories')}
        </Link>
        <EditionTabs story={story} chosen={chosen} />
        {story.breaking !== null && (
          <strong className={styles.breaking}>{t(`breaking.${story.breaking.level}`)}</strong>
        )}
      </header>
      {edition === undefined ? (
        <div className={styles.missing}>
          <MissingEdition story={story} language={chosen} />
        </div>
      ) : (
        <EditionDesk key={edition.id} story={story} editionId={edition.id} language={chosen} />
      )}
    </div>
  );
}

/** One tab a language of the newspaper, with the light of its edition. */
function EditionTabs({ story, chosen }: { readonly story: StorySummary; readonly chosen: Language }) {
  const { t } = useTranslation();
  const languages = useNewsLanguages();
  return (
    <nav aria-label={t('story.editions')} className={styles.tabs}>
      {languages.map((language) => {
        const edition = story.editions.find((one) => one.language === language);
        return (
          <Link
            key={language}
            href={`/stories/${story.id}/${language}`}
            replace
            className={cx(styles.tab)}
            aria-current={language === chosen ? 'page' : undefined}
          >
            <span lang={language}>{t(`language.${language}`)}</span>
            <Light light={edition?.light ?? 'none'} />
          </Link>
        );
      })}
    </nav>
  );
}

function MissingEdition({ story, language }: { readonly story: StorySummary; readonly language: Language }) {
  const { t } = useTranslation();
  const mayCreate = useMay('story.create');
  const me = useMe();
  const [, go] = useLocation();
  const add = useAct(api.stories.addEdition, {
    onDone: () => go(`/stories/${story.id}/${language}`, { replace: true }),
  });
  const other = story.editions[0];
  return (
    <EmptyState
      title={t('story.noEdition', { language: t(`language.${language}`) })}
      text={t('story.noEditionText')}
      action={
        <>
          {other !== undefined && (
            <p>
              <Bidi language={other.language}>{other.headline || t('stories.untitled')}</Bidi>
            </p>
          )}
          {mayCreate && (
            <Button
              variant="primary"
              autoFocus
              isPending={add.isRunning}
              onPress={() => add.run({ storyId: story.id, language, text: { byline: me?.name ?? '' } })}
            >
              {t('story.addEdition', { language: t(`language.${language}`) })}
            </Button>
          )}
        </>
      }
    />
  );
}
