import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocNode } from '#shared/editor/content.ts';
import { fieldText, type ElementField, type ElementSpec } from '#shared/editor/elements/element.ts';
import { withScheme } from '#shared/editor/link.ts';
import type { Language } from '#shared/model/language.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { cx } from '../../components/cx.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import styles from '../Editor.module.css';

/** The form of an element: its fields, and what is wrong with it as it stands in the form. */
export function ElementDialog(props: {
  readonly spec: ElementSpec;
  readonly node: DocNode;
  readonly language: Language;
  readonly onClose: () => void;
  readonly onSave: (attrs: Readonly<Record<string, unknown>>) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { spec, language } = props;
  const [attrs, setAttrs] = useState<Readonly<Record<string, unknown>>>(props.node.attrs ?? {});
  const [isTried, setTried] = useState(false);
  const set = (name: string) => (value: unknown) => setAttrs({ ...attrs, [name]: value });
  const complete = Object.fromEntries(
    spec.fields.map(({ name, kind }) => [
      name,
      kind === 'url' ? withScheme(fieldText({ type: spec.name, attrs }, name)) : attrs[name],
    ]),
  );
  const faults = spec.check({ ...props.node, attrs: { ...props.node.attrs, ...complete } });
  const stops = spec.holds === 'nothing' ? faults.filter(({ severity }) => severity === 'ERROR') : [];
  return (
    <Dialog title={t(`element.${spec.name}.name`)} isOpen onClose={props.onClose}>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (stops.length === 0) props.onSave(complete);
        }}
      >
        <p className={styles.hint}>{t(`element.${spec.name}.hint`)}</p>
        {spec.fields.map((field, index) => (
          <Field
            key={field.name}
            field={field}
            language={language}
            value={attrs[field.name]}
            onChange={set(field.name)}
            isFirst={index === 0}
          />
        ))}
        {isTried && stops.length > 0 && (
          <p role="alert" className={styles.fault}>
            {stops.map(({ code }) => t(`element.fault.${code}`)).join(' ')}
          </p>
        )}
        <div className={styles.acts}>
          <Button variant="quiet" onPress={props.onRemove}>
            {t('element.remove')}
          </Button>
          <Button variant="quiet" onPress={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="primary">
            {t('common.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function Field(props: {
  readonly field: ElementField;
  readonly language: Language;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly isFirst: boolean;
}) {
  const { t } = useTranslation();
  const { field, value, onChange } = props;
  const label = t(`element.field.${field.name}`);
  if (field.kind === 'flag')
    return (
      <Checkbox isSelected={value === true} onChange={onChange}>
        {label}
      </Checkbox>
    );
  const text = {
    label,
    value: typeof value === 'string' ? value : '',
    onChange,
    autoFocus: props.isFirst,
  };
  if (field.kind === 'url') return <TextField {...text} dir="ltr" />;
  return <TextField {...text} language={props.language} {...(field.kind === 'text' ? { rows: 2 } : {})} />;
}
