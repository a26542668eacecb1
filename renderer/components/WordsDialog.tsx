import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { Dialog } from './Dialog.tsx';
import styles from './WordsDialog.module.css';
import { TextField } from './TextField.tsx';

interface WordsDialogProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly label: string;
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly isOpen: boolean;
  readonly isRunning: boolean;
  readonly error?: string | undefined;
  readonly onClose: () => void;
  readonly onConfirm: (words: string) => void;
}

/** An act that needs words of the person who does it: a note, a reason. Ctrl-Enter sends. */
export function WordsDialog(props: WordsDialogProps) {
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose}>
      <WordsForm {...props} />
    </Dialog>
  );
}

/** Made anew each time the dialog opens, so that no words are left from the last time. */
function WordsForm(props: WordsDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const isFilled = words.trim() !== '';
  const send = () => isFilled && props.onConfirm(words.trim());
  return (
    <Form
      className={cx(styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {props.text !== undefined && <p>{props.text}</p>}
      <TextField
        label={props.label}
        rows={4}
        value={words}
        onChange={setWords}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          else event.continuePropagation();
        }}
      />
      {props.error !== undefined && <Banner tone="error">{props.error}</Banner>}
      <div className={styles.acts}>
        <Button variant="quiet" onPress={props.onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          type="submit"
          variant={props.isDanger === true ? 'danger' : 'primary'}
          isDisabled={!isFilled}
          isPending={props.isRunning}
        >
          {props.confirm}
        </Button>
      </div>
    </Form>
  );
}
