import { Eye, EyeOff } from 'lucide-react';
import { type Ref, useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './Field.module.css';

/** A passphrase, hidden until the person asks to see it. */
export function PassphraseField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      type={isShown ? 'text' : 'password'}
      value={props.value}
      onChange={props.onChange}
      autoComplete={props.isNew === true ? 'new-password' : 'current-password'}
      isInvalid={props.error !== undefined}
      // The newsroom says what is wrong; the browser's own validation would not let the form be sent again.
      validationBehavior="aria"
      className={cx(styles.field)}
    >
      <Label className={cx(styles.label)}>{props.label}</Label>
      <div className={styles.row}>
        <Input
          dir="auto"
          autoFocus={props.autoFocus === true}
          className={cx(styles.input, styles.withInside)}
          {...(props.inputRef === undefined ? {} : { ref: props.inputRef })}
        />
        <div className={styles.inside}>
          <IconButton
            label={isShown ? t('common.hidePassphrase') : t('common.showPassphrase')}
            onPress={() => setShown(!isShown)}
          >
            {isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
          </IconButton>
        </div>
      </div>
      {props.hint !== undefined && (
        <Text slot="description" className={cx(styles.hint)}>
          {props.hint}
        </Text>
      )}
      {props.error !== undefined && <FieldError className={cx(styles.error)}>{props.error}</FieldError>}
    </TextField>
  );
}
