import type { Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import { direction, type Language } from '#shared/model/language.ts';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string;
  /** Hides the label from the eye where the place makes it plain; the ear still hears it. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly rows?: number;
  /** The language that is typed here; without it each line finds its own direction. */
  readonly language?: Language | undefined;
  readonly dir?: 'ltr' | 'rtl';
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, hint, error, placeholder, rows, language, dir, inputRef, ...rest } = props;
  const shared = {
    dir: dir ?? (language === undefined ? 'auto' : direction(language)),
    ...(language === undefined ? {} : { lang: language }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(inputRef === undefined ? {} : { ref: inputRef }),
  };
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined}
      // What is wrong is said in place; the browser's own validation would not let the form be sent again.
      validationBehavior="aria"
      className={cx(styles.field)}
    >
      <Label className={cx(isLabelHidden === true ? 'visually-hidden' : styles.label)}>{label}</Label>
      {rows === undefined ? (
        <Input {...shared} className={cx(styles.input)} />
      ) : (
        <TextArea {...shared} rows={rows} className={cx(styles.input, styles.area)} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={cx(styles.hint)}>
          {hint}
        </Text>
      )}
      {error !== undefined && <FieldError className={cx(styles.error)}>{error}</FieldError>}
    </AriaTextField>
  );
}
