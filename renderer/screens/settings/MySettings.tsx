import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/api.ts';
import { refusalText } from '../../client/refusal-text.ts';
import { useAct } from '../../client/use-act.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { tell } from '../../components/toasts.ts';
import { LanguageSwitch } from '../../frame/TopBar.tsx';
import { APPEARANCES, getAppearance, setAppearance } from '../../theme/appearance.ts';
import { PASSPHRASE_MIN_CHARACTERS } from '../first-run/FirstUserFields.tsx';
import styles from './Settings.module.css';

/** What belongs to the person and to this desk: language, light and dark, the passphrase. */
export function MySettings() {
  const { t } = useTranslation();
  const [appearance, setChosen] = useState(getAppearance);
  return (
    <div className={styles.part}>
      <section className={styles.section}>
        <h2>{t('top.language')}</h2>
        <LanguageSwitch />
      </section>
      <section className={styles.section}>
        <h2>{t('settings.appearance')}</h2>
        <SegmentedControl
          label={t('settings.appearance')}
          value={appearance}
          segments={APPEARANCES.map((one) => ({ value: one, text: t(`settings.appearances.${one}`) }))}
          onChange={(next) => {
            setChosen(next);
            setAppearance(next);
          }}
        />
      </section>
      <section className={styles.section}>
        <h2>{t('top.myPassphrase')}</h2>
        <PassphraseForm />
      </section>
    </div>
  );
}

const EMPTY = { current: '', next: '', again: '' };

function PassphraseForm() {
  const { t } = useTranslation();
  const [given, setGiven] = useState(EMPTY);
  const [problem, setProblem] = useState<'passphrase' | 'again' | null>(null);
  const change = useAct(api.newsroom.setPassphrase, {
    isErrorShownInPlace: true,
    onDone: () => {
      setGiven(EMPTY);
      tell(t('users.passphraseChanged'));
    },
  });
  const submit = () => {
    const wrong =
      given.next.length < PASSPHRASE_MIN_CHARACTERS
        ? 'passphrase'
        : given.next === given.again
          ? null
          : 'again';
    setProblem(wrong);
    if (wrong === null) change.run({ current: given.current, next: given.next });
  };
  return (
    <Form
      className={cx(styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PassphraseField
        label={t('users.current')}
        value={given.current}
        onChange={(current) => setGiven({ ...given, current })}
      />
      <PassphraseField
        label={t('users.next')}
        hint={t('users.passphraseHint', { count: PASSPHRASE_MIN_CHARACTERS })}
        isNew
        value={given.next}
        onChange={(next) => setGiven({ ...given, next })}
      />
      <PassphraseField
        label={t('users.again')}
        isNew
        value={given.again}
        onChange={(again) => setGiven({ ...given, again })}
      />
      {problem !== null && <Banner tone="error">{t(`firstRun.missing.${problem}`)}</Banner>}
      {problem === null && change.error !== null && (
        <Banner tone="error">{refusalText(change.error, t)}</Banner>
      )}
      <div>
        <Button type="submit" isPending={change.isRunning}>
          {t('users.changePassphrase')}
        </Button>
      </div>
    </Form>
  );
}
