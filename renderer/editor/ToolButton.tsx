import type { LucideIcon } from 'lucide-react';
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from '../components/cx.ts';
import styles from './Editor.module.css';

/** A tool of the editor: a picture with its name for screen readers, and its key, in a tip. */
export function ToolButton(props: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string | undefined;
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}) {
  const { label, icon: Icon, keys } = props;
  return (
    <TooltipTrigger delay={400}>
      <ToggleButton
        aria-label={label}
        isSelected={props.isOn === true}
        isDisabled={props.isDisabled === true}
        onChange={props.onPress}
        className={cx(styles.tool)}
      >
        <Icon size={16} aria-hidden />
      </ToggleButton>
      <Tooltip className={cx(styles.tooltip)} offset={6}>
        {label}
        {keys !== undefined && <kbd dir="ltr">{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
