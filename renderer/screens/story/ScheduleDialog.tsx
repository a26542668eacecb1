import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { OfficeTimes } from '../../components/Time.tsx';
import styles from './Story.module.css';

/** What a `datetime-local` field shows for an instant, on this machine's clock. */
export function toLocalInput(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The instant that such a field means; null while it is not whole. */
export function fromLocalInput(value: string): string | null {
  const at = new Date(value);
  return value === '' || Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** When the edition is to go out: typed on this machine's clock, shown on every office's. */
export function ScheduleDialog(props: {
  readonly isOpen: boolean;
  readonly isRunning: boolean;
  readonly error: string | undefined;
  readonly onClose: () => void;
  readonly onConfirm: (at: string) => void;
}) {
  const { t } = useTranslation();
  const [value, setValue] = useState(() => toLocalInput(new Date(Date.now() + 3_600_000)));
  const at = fromLocalInput(value);
  return (
    <Dialog title={t('act.schedule')} isOpen={props.isOpen} onClose={props.onClose}>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          if (at !== null) props.onConfirm(at);
        }}
      >
        <TextField
          label={t('story.scheduleAt')}
          type="datetime-local"
          value={value}
          onChange={setValue}
          autoFocus
        />
        {at !== null && (
          <p className={styles.why}>
            <OfficeTimes at={at} />
          </p>
        )}
        {props.error !== undefined && <Banner tone="error">{props.error}</Banner>}
        <div className={styles.formActs}>
          <Button variant="quiet" onPress={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="primary" isDisabled={at === null} isPending={props.isRunning}>
            {t('act.schedule')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
