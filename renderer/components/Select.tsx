import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { cx } from './cx.ts';
import field from './Field.module.css';
import menu from './Menu.module.css';
import styles from './Select.module.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly text: string;
}

export function Select<T extends string>(props: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <AriaSelect
      value={props.value}
      onChange={(key) => {
        const choice = props.choices.find((one) => one.value === key);
        if (choice !== undefined) props.onChange(choice.value);
      }}
      isDisabled={props.isDisabled === true}
      className={cx(field.field)}
    >
      <Label className={cx(props.isLabelHidden === true ? 'visually-hidden' : field.label)}>
        {props.label}
      </Label>
      <Button className={cx(field.input, styles.button)}>
        <SelectValue className={cx(styles.value)} />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className={cx(menu.popover)} offset={4}>
        <ListBox
          items={props.choices.map((choice) => ({ id: choice.value, text: choice.text }))}
          className={cx(menu.list)}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.text} className={cx(menu.item)}>
              <bdi dir="auto">{item.text}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
