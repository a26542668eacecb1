import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '#shared/contract/common.ts';
import { LANGUAGES, type Language } from '#shared/model/language.ts';
import type { Role } from '#shared/permissions/roles.ts';
import { api } from '../../client/api.ts';
import { refusalText } from '../../client/refusal-text.ts';
import { useAct } from '../../client/use-act.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { cx } from '../../components/cx.ts';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { tell } from '../../components/toasts.ts';
import { useLanguage } from '../../use-language.ts';
import { PASSPHRASE_MIN_CHARACTERS } from '../first-run/FirstUserFields.tsx';
import { makeSlug } from '../profile/make-slug.ts';
import { RoleChecks } from './RoleChecks.tsx';
import styles from './Settings.module.css';

/** Adds a person, or changes the name, roles and standing of one. A passphrase is only ever set by its owner. */
export function PersonForm({
  person,
  onClose,
}: {
  readonly person: PersonSummary | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const appLanguage = useLanguage();
  const [name, setName] = useState(person?.name ?? '');
  const [handle, setHandle] = useState(person?.handle ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(person?.roles ?? ['journalist']);
  const [isActive, setActive] = useState(person?.isActive ?? true);
  const [passphrase, setPassphrase] = useState('');
  const [locale, setLocale] = useState<Language>(appLanguage);
  const options = {
    isErrorShownInPlace: true,
    onDone: () => {
      tell(t('settings.saved'));
      onClose();
    },
  };
  const create = useAct(api.newsroom.createUser, options);
  const update = useAct(api.newsroom.updateUser, options);
  const error = create.error ?? update.error;
  const isComplete =
    name.trim() !== '' &&
    roles.length > 0 &&
    (person !== null || passphrase.length >= PASSPHRASE_MIN_CHARACTERS);
  const save = () => {
    if (person !== null) {
      update.run({ userId: person.id, name: name.trim(), roles: [...roles], isActive });
      return;
    }
    const short = makeSlug(handle || name, 'user', new Set());
    create.run({ handle: short, name: name.trim(), roles: [...roles], passphrase, locale });
  };
  return (
    <Form
      className={cx(styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) save();
      }}
    >
      <TextField label={t('users.name')} value={name} onChange={setName} autoFocus />
      {person === null && (
        <>
          <TextField
            label={t('users.handle')}
            hint={t('users.handleHint')}
            dir="ltr"
            placeholder={makeSlug(name, 'user', new Set())}
            value={handle}
            onChange={setHandle}
          />
          <PassphraseField
            label={t('users.firstPassphrase')}
            hint={t('users.passphraseHint', { count: PASSPHRASE_MIN_CHARACTERS })}
            isNew
            value={passphrase}
            onChange={setPassphrase}
          />
          <Select
            label={t('top.language')}
            value={locale}
            choices={LANGUAGES.map((one) => ({ value: one, text: t(`language.${one}`) }))}
            onChange={setLocale}
          />
        </>
      )}
      <RoleChecks roles={roles} onChange={setRoles} />
      {person !== null && (
        <Checkbox isSelected={isActive} onChange={setActive}>
          {t('users.isActive')}
        </Checkbox>
      )}
      {error !== null && <Banner tone="error">{refusalText(error, t)}</Banner>}
      <div className={styles.acts}>
        <Button
          type="submit"
          variant="primary"
          isDisabled={!isComplete}
          isPending={create.isRunning || update.isRunning}
        >
          {t('common.save')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}
