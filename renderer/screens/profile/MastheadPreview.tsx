import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileInput } from '#shared/contract/newsroom.ts';
import { direction, type Language, localized } from '#shared/model/language.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useNow } from '../../components/Time.tsx';
import { localeOf, sayClock } from '../../format.ts';
import { useLanguage } from '../../use-language.ts';
import styles from './MastheadPreview.module.css';

/** The newspaper's head as it fills, in each of its languages. */
export function MastheadPreview({ profile }: { readonly profile: ProfileInput }) {
  const { t } = useTranslation();
  const appLanguage = useLanguage();
  const [chosen, setChosen] = useState<Language>(appLanguage);
  const language = profile.languages.includes(chosen) ? chosen : (profile.languages[0] ?? appLanguage);
  const now = useNow();
  const day = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full' }).format(now);
  const soon = profile.offices.filter((office) => !office.isOpen);
  return (
    <section className={styles.preview} aria-label={t('profile.preview')}>
      <SegmentedControl
        label={t('profile.previewLanguage')}
        value={language}
        segments={profile.languages.map((one) => ({ value: one, text: t(`language.${one}`) }))}
        onChange={setChosen}
      />
      <div className={styles.paper} dir={direction(language)} lang={language}>
        <p className={styles.small}>{day}</p>
        <p className={styles.name}>{localized(profile.name, language) || t('profile.nameHere')}</p>
        {(profile.mottos[language] ?? []).filter(Boolean).map((motto) => (
          <p key={motto} className={styles.motto}>
            {motto}
          </p>
        ))}
        <p className={styles.offices}>
          {profile.offices
            .filter((office) => office.isOpen)
            .map((office) => (
              <span key={office.slug}>
                {localized(office.name, language)} {sayClock(new Date(now), language, office.timeZone)}
              </span>
            ))}
          {soon.map((office) => (
            <span key={office.slug} className={styles.soon}>
              {localized(office.name, language)} ({t('profile.soon', { lng: language })})
            </span>
          ))}
        </p>
        <ul className={styles.sections}>
          {profile.sections.map((section) => (
            <li key={section.slug || localized(section.name, language)}>
              {localized(section.name, language)}
            </li>
          ))}
        </ul>
        {localized(profile.editorInChief, language) !== '' && (
          <p className={styles.small}>
            {t('profile.editorInChief', { lng: language })}: {localized(profile.editorInChief, language)}
          </p>
        )}
      </div>
    </section>
  );
}
