import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { cx } from './cx.ts';

const icons = { error: CircleAlert, wait: TriangleAlert, info: Info } as const;

/** What happened, what was kept, what to do: in the flow of the page, read out at once when it is an error. */
export function Banner(props: {
  readonly tone: 'error' | 'wait' | 'info';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  const Icon = icons[props.tone];
  return (
    <div className={cx(styles.banner, styles[props.tone])} role={props.tone === 'error' ? 'alert' : 'status'}>
      <Icon size={16} aria-hidden className={cx(styles.icon)} />
      <div className={styles.text}>{props.children}</div>
      {props.action}
    </div>
  );
}
