import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What a list is for when nothing is in it, and the one act that puts something there. */
export function EmptyState(props: {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{props.title}</p>
      <p className={styles.text}>{props.text}</p>
      {props.action}
    </div>
  );
}
