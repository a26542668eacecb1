import { useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '#shared/contract/common.ts';
import { api } from '../../client/api.ts';
import { queryClient } from '../../client/query-client.ts';
import { refusalText } from '../../client/refusal-text.ts';
import { useAct } from '../../client/use-act.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { setAppLanguage } from '../../i18n.ts';
import styles from './SignIn.module.css';

/** A passphrase for one person; a wrong one is told in place and the field keeps the focus. */
export function SignInForm(props: {
  readonly person: PersonSummary;
  readonly onDone?: () => void;
  readonly onBack?: () => void;
}) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const signIn = useAct(
    async (given: string) => {
      const me = await api.session.signIn({ userId: props.person.id, passphrase: given });
      await setAppLanguage(me.locale);
      // What the person before could see must not stay in sight of the next.
      queryClient.removeQueries({ predicate: (query) => !query.isActive() });
      await queryClient.invalidateQueries();
      return me;
    },
    { onDone: () => props.onDone?.(), isErrorShownInPlace: true },
  );
  return (
    <Form
      className={cx(styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        signIn.run(passphrase);
        input.current?.select();
      }}
    >
      <PassphraseField
        label={t('signIn.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        inputRef={input}
        error={signIn.error === null || signIn.isRunning ? undefined : refusalText(signIn.error, t)}
      />
      <div className={styles.acts}>
        <Button type="submit" variant="primary" isPending={signIn.isRunning}>
          {t('signIn.enter')}
        </Button>
        {props.onBack !== undefined && (
          <Button variant="quiet" onPress={props.onBack}>
            {t('signIn.someoneElse')}
          </Button>
        )}
      </div>
    </Form>
  );
}
