import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/permissions/roles.ts';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { makeSlug } from '../profile/make-slug.ts';
import { RoleChecks } from '../settings/RoleChecks.tsx';
import styles from './FirstRun.module.css';

export const PASSPHRASE_MIN_CHARACTERS = 8;

export interface FirstUser {
  readonly name: string;
  readonly handle: string;
  readonly passphrase: string;
  readonly again: string;
  readonly roles: readonly Role[];
}

export const newFirstUser = (): FirstUser => ({
  name: '',
  handle: '',
  passphrase: '',
  again: '',
  // Somebody must be able to add the others, and to approve the first text.
  roles: ['editor-in-chief', 'administrator'],
});

export function firstUserProblem(user: FirstUser): 'person' | 'passphrase' | 'again' | 'roles' | null {
  if (user.name.trim() === '') return 'person';
  if (user.passphrase.length < PASSPHRASE_MIN_CHARACTERS) return 'passphrase';
  if (user.passphrase !== user.again) return 'again';
  return user.roles.length === 0 ? 'roles' : null;
}

export const tidyFirstUser = (user: FirstUser) => ({
  name: user.name.trim(),
  handle: makeSlug(user.handle || user.name, 'chief', new Set()),
  passphrase: user.passphrase,
  roles: [...user.roles],
});

/** The person who sets the newsroom up: a name, a short name for the terminal, a passphrase, their roles. */
export function FirstUserFields(props: {
  readonly user: FirstUser;
  readonly onChange: (user: FirstUser) => void;
}) {
  const { t } = useTranslation();
  const { user } = props;
  const change = (part: Partial<FirstUser>) => props.onChange({ ...user, ...part });
  return (
    <div className={styles.you}>
      <TextField label={t('users.name')} autoFocus value={user.name} onChange={(name) => change({ name })} />
      <TextField
        label={t('users.handle')}
        hint={t('users.handleHint')}
        dir="ltr"
        placeholder={makeSlug(user.name, 'chief', new Set())}
        value={user.handle}
        onChange={(handle) => change({ handle })}
      />
      <PassphraseField
        label={t('signIn.passphrase')}
        hint={t('users.passphraseHint', { count: PASSPHRASE_MIN_CHARACTERS })}
        isNew
        value={user.passphrase}
        onChange={(passphrase) => change({ passphrase })}
      />
      <PassphraseField
        label={t('users.again')}
        isNew
        value={user.again}
        onChange={(again) => change({ again })}
      />
      <RoleChecks roles={user.roles} onChange={(roles) => change({ roles })} />
    </div>
  );
}
