import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Tabs.module.css';

export interface TabEntry {
  readonly id: string;
  readonly title: ReactNode;
  readonly content: ReactNode;
}

export function Tabs(props: {
  readonly label: string;
  readonly entries: readonly TabEntry[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly orientation?: 'horizontal' | 'vertical';
}) {
  return (
    <AriaTabs
      selectedKey={props.selected}
      onSelectionChange={(key) => props.onSelect(String(key))}
      orientation={props.orientation ?? 'horizontal'}
      className={cx(styles.tabs)}
    >
      <TabList aria-label={props.label} className={cx(styles.list)}>
        {props.entries.map((entry) => (
          <Tab key={entry.id} id={entry.id} className={cx(styles.tab)}>
            {entry.title}
          </Tab>
        ))}
      </TabList>
      {props.entries.map((entry) => (
        <TabPanel key={entry.id} id={entry.id} className={cx(styles.panel)}>
          {entry.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
