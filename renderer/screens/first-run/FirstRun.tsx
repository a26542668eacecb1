import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ProfileInput } from '#shared/contract/newsroom.ts';
import { api } from '../../client/api.ts';
import { queryClient } from '../../client/query-client.ts';
import { refusalText } from '../../client/refusal-text.ts';
import { useAct } from '../../client/use-act.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { tell } from '../../components/toasts.ts';
import { LanguageSwitch } from '../../frame/TopBar.tsx';
import { useLanguage } from '../../use-language.ts';
import { MastheadPreview } from '../profile/MastheadPreview.tsx';
import { NameFields } from '../profile/NameFields.tsx';
import { OfficeFields } from '../profile/OfficeFields.tsx';
import { missingIn, newProfile, tidyProfile } from '../profile/profile-draft.ts';
import { LanguageFields, SectionFields } from '../profile/SectionFields.tsx';
import styles from './FirstRun.module.css';
import { FirstUserFields, firstUserProblem, newFirstUser, tidyFirstUser } from './FirstUserFields.tsx';

const STEPS = ['newspaper', 'offices', 'sections', 'you'] as const;

/** Four short steps from nothing to a newsroom, each with the masthead as it fills; or the demo newsroom in one. */
export function FirstRun() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [step, setStep] = useState(0);
  const [profile, setProfile] = useState<ProfileInput>(() => newProfile(language));
  const [user, setUser] = useState(newFirstUser);
  const [problem, setProblem] = useState<string | null>(null);
  const enter = () => void queryClient.invalidateQueries();
  const setUp = useAct(api.session.setUp, { onDone: enter, isErrorShownInPlace: true });
  const demo = useAct(api.session.openDemo, {
    isErrorShownInPlace: true,
    onDone: (made) => {
      tell(t('firstRun.demoReady', { count: made.stories }));
      enter();
    },
  });
  const name = STEPS[step] ?? 'newspaper';
  const isLast = step === STEPS.length - 1;

  const problemHere = (): string | null => {
    const missing = missingIn(profile);
    if (name === 'newspaper' && missing === 'name') return t('firstRun.missing.name');
    if (name === 'offices' && missing === 'office') return t('firstRun.missing.office');
    if (name === 'sections' && (missing === 'section' || missing === 'language'))
      return t(`firstRun.missing.${missing}`);
    if (name !== 'you') return null;
    const wrong = firstUserProblem(user);
    return wrong === null ? null : t(`firstRun.missing.${wrong}`);
  };
  const forward = () => {
    const wrong = problemHere();
    setProblem(wrong);
    if (wrong !== null) return;
    if (isLast)
      setUp.run({ profile: tidyProfile(profile), user: { ...tidyFirstUser(user), locale: language } });
    else setStep(step + 1);
  };
  const error = setUp.error ?? demo.error;

  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.steps}>
          <p className={styles.count}>{t('firstRun.step', { at: step + 1, of: STEPS.length })}</p>
          <h1 className={styles.title}>{t(`firstRun.title.${name}`)}</h1>
          <p className={styles.lead}>{t(`firstRun.lead.${name}`)}</p>
          <Form
            key={name}
            className={cx(styles.form)}
            onSubmit={(event) => {
              event.preventDefault();
              forward();
            }}
          >
            {name === 'newspaper' && <NameFields profile={profile} onChange={setProfile} />}
            {name === 'offices' && <OfficeFields profile={profile} onChange={setProfile} />}
            {name === 'sections' && (
              <>
                <LanguageFields profile={profile} onChange={setProfile} />
                <SectionFields profile={profile} onChange={setProfile} />
              </>
            )}
            {name === 'you' && <FirstUserFields user={user} onChange={setUser} />}
            {problem !== null && <Banner tone="error">{problem}</Banner>}
            {error !== null && problem === null && <Banner tone="error">{refusalText(error, t)}</Banner>}
            <div className={styles.acts}>
              {step > 0 && (
                <Button variant="quiet" onPress={() => setStep(step - 1)}>
                  {t('common.back')}
                </Button>
              )}
              <Button type="submit" variant="primary" isPending={setUp.isRunning}>
                {isLast ? t('firstRun.finish') : t('common.next')}
              </Button>
            </div>
          </Form>
          {step === 0 && (
            <p className={styles.demo}>
              {t('firstRun.orDemo')}{' '}
              <Button isPending={demo.isRunning} onPress={() => demo.run({})}>
                {t('firstRun.openDemo')}
              </Button>
            </p>
          )}
        </div>
        <MastheadPreview profile={profile} />
      </main>
    </div>
  );
}
