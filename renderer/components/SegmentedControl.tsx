import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './SegmentedControl.module.css';

export interface Segment<T extends string> {
  readonly value: T;
  readonly text: ReactNode;
  /** What the ear hears when the text is only a mark. */
  readonly label?: string;
  readonly lang?: string;
}

/** One choice out of few, all in sight. `words` sets them as plain words, for filters. */
export function SegmentedControl<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly segments: readonly Segment<T>[];
  readonly onChange: (value: T) => void;
  readonly look?: 'box' | 'words';
}) {
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = props.segments.find((segment) => keys.has(segment.value));
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
      className={cx(styles[props.look ?? 'box'])}
    >
      {props.segments.map((segment) => (
        <ToggleButton
          key={segment.value}
          id={segment.value}
          className={cx(styles.segment)}
          {...(segment.label === undefined ? {} : { 'aria-label': segment.label })}
        >
          {segment.lang === undefined ? segment.text : <span lang={segment.lang}>{segment.text}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
