import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { Kbd } from './Kbd.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  /** `primary` is the one act of a screen; `danger` only for what destroys or takes off the site. */
  readonly variant?: 'primary' | 'outline' | 'quiet' | 'danger';
  readonly size?: 'small' | 'normal';
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

export function Button({ variant = 'outline', size = 'normal', shortcut, children, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
      className={cx(styles.button, styles[variant], styles[size])}
    >
      {children}
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </AriaButton>
  );
}

/** A button that is only a picture; its label is for the ear and the tooltip. */
export function IconButton({
  label,
  ...props
}: Omit<ButtonProps, 'aria-label' | 'shortcut'> & { readonly label: string }) {
  return (
    <AriaButton {...props} aria-label={label} className={cx(styles.button, styles.quiet, styles.icon)}>
      {props.children}
    </AriaButton>
  );
}
