import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '#shared/model/language.ts';
import { api } from '../client/api.ts';
import { useMe } from '../client/session.ts';
import { useAct } from '../client/use-act.ts';
import { Kbd } from '../components/Kbd.tsx';
import { languageMark } from '../components/Light.tsx';
import { SegmentedControl } from '../components/SegmentedControl.tsx';
import { setAppLanguage } from '../i18n.ts';
import { useLanguage } from '../use-language.ts';
import { openPalette } from './palette-state.ts';
import { Strip } from './Strip.tsx';
import styles from './TopBar.module.css';
import { UserMenu } from './UserMenu.tsx';

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.find} onClick={openPalette} aria-keyshortcuts="Control+K">
        <Search size={16} aria-hidden />
        <span>{t('top.find')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <Strip />
      <LanguageSwitch />
      <UserMenu />
    </header>
  );
}

const ownNames = { ar: 'العربية', en: 'English', fr: 'Français' } as const satisfies Record<Language, string>;

/** ع EN FR: the language of the app, kept with the person who is signed in. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const keep = useAct(api.session.setLocale);
  return (
    <SegmentedControl
      label={t('top.language')}
      value={language}
      segments={LANGUAGES.map((one) => ({
        value: one,
        text: languageMark(one),
        label: ownNames[one],
        lang: one,
      }))}
      onChange={(next) => {
        void setAppLanguage(next);
        if (me !== null) keep.run({ locale: next });
      }}
    />
  );
}
