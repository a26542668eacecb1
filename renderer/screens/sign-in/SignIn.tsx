import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '#shared/contract/common.ts';
import { type LocalizedText, localized } from '#shared/model/language.ts';
import { sayList } from '../../format.ts';
import { LanguageSwitch } from '../../frame/TopBar.tsx';
import { useLanguage } from '../../use-language.ts';
import styles from './SignIn.module.css';
import { SignInForm } from './SignInForm.tsx';

interface SessionFacts {
  readonly newsroomName: LocalizedText;
  readonly profiles: readonly PersonSummary[];
  readonly demoPassphrase: string | null;
}

/** Who sits down: choose the name, give the passphrase. */
export function SignIn({ session }: { readonly session: SessionFacts }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const people = session.profiles.filter((person) => person.isActive);
  const [chosen, setChosen] = useState<PersonSummary | null>(
    people.length === 1 ? (people[0] ?? null) : null,
  );
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <h1 className={styles.name}>{localized(session.newsroomName, language)}</h1>
        {chosen === null ? (
          <>
            <h2 className={styles.question}>{t('signIn.who')}</h2>
            <ul className={styles.people}>
              {people.map((person) => (
                <li key={person.id}>
                  <button type="button" className={styles.person} onClick={() => setChosen(person)}>
                    <bdi dir="auto">{person.name}</bdi>
                    <span className={styles.roles}>
                      {sayList(
                        person.roles.map((role) => t(`role.${role}`)),
                        language,
                      )}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <h2 className={styles.question}>
              <bdi dir="auto">{chosen.name}</bdi>
            </h2>
            <SignInForm person={chosen} {...(people.length > 1 ? { onBack: () => setChosen(null) } : {})} />
          </>
        )}
        {session.demoPassphrase !== null && (
          <p className={styles.demo}>
            {t('signIn.demo')} <code dir="ltr">{session.demoPassphrase}</code>
          </p>
        )}
      </main>
    </div>
  );
}
