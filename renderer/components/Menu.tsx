import type { ReactElement, ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { cx } from './cx.ts';
import { Kbd } from './Kbd.tsx';
import styles from './Menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly text: string;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly onAction: () => void;
  readonly isDisabled?: boolean;
}

export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a list of acts, in groups. */
export function Menu(props: {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly groups: readonly MenuGroup[];
}) {
  const entries = props.groups.flatMap((group) => group.entries);
  return (
    <MenuTrigger>
      {props.trigger}
      <Popover className={cx(styles.popover)} offset={6}>
        <AriaMenu
          aria-label={props.label}
          className={cx(styles.list)}
          disabledKeys={entries.filter((entry) => entry.isDisabled === true).map((entry) => entry.id)}
          onAction={(key) => entries.find((entry) => entry.id === key)?.onAction()}
        >
          {props.groups.map((group, index) => (
            <MenuSection key={group.id} aria-label={group.title ?? props.label}>
              {index > 0 && <Separator className={cx(styles.separator)} />}
              {group.title !== undefined && <Header className={cx(styles.header)}>{group.title}</Header>}
              {group.entries.map((entry) => (
                <MenuItem key={entry.id} id={entry.id} textValue={entry.text} className={cx(styles.item)}>
                  {entry.icon}
                  <span className={styles.text}>
                    <bdi dir="auto">{entry.text}</bdi>
                    {entry.detail !== undefined && <span className={styles.detail}>{entry.detail}</span>}
                  </span>
                  {entry.shortcut !== undefined && <Kbd>{entry.shortcut}</Kbd>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
