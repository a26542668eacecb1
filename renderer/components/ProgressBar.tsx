import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './ProgressBar.module.css';

export function ProgressBar(props: { readonly label: string; readonly value: number; readonly max: number }) {
  return (
    <AriaProgressBar value={props.value} maxValue={Math.max(props.max, 1)} className={cx(styles.progress)}>
      {({ percentage, valueText }) => (
        <>
          <div className={styles.line}>
            <Label>{props.label}</Label>
            <span>{valueText}</span>
          </div>
          <svg className={cx(styles.track)} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={percentage ?? 0} height="4" />
          </svg>
        </>
      )}
    </AriaProgressBar>
  );
}
