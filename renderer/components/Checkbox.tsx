import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export function Checkbox(props: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <AriaCheckbox
      isSelected={props.isSelected}
      onChange={props.onChange}
      isDisabled={props.isDisabled === true}
      className={cx(styles.check)}
    >
      <span className={styles.box}>
        {props.isSelected && <Check size={14} strokeWidth={3} aria-hidden />}
      </span>
      {props.children}
    </AriaCheckbox>
  );
}
