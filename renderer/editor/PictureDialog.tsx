import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FigureAttributes } from '#shared/editor/figure.ts';
import type { Language } from '#shared/model/language.ts';
import { Button } from '../components/Button.tsx';
import { cx } from '../components/cx.ts';
import { Dialog } from '../components/Dialog.tsx';
import { TextField } from '../components/TextField.tsx';
import styles from './Editor.module.css';

/** The words of a picture: what it shows to those who cannot see it, what stands under it, whose it is. */
export function PictureDialog(props: {
  readonly figure: FigureAttributes;
  readonly language: Language;
  readonly onClose: () => void;
  readonly onSave: (figure: FigureAttributes) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { language } = props;
  const [figure, setFigure] = useState(props.figure);
  const set = (name: keyof FigureAttributes) => (value: string) => setFigure({ ...figure, [name]: value });
  return (
    <Dialog title={t('editor.picture')} isOpen onClose={props.onClose}>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave(figure);
        }}
      >
        <TextField
          label={t('editor.alt')}
          hint={t('editor.altHint')}
          language={language}
          rows={2}
          value={figure.alt}
          onChange={set('alt')}
          autoFocus
        />
        <TextField
          label={t('editor.caption')}
          language={language}
          rows={2}
          value={figure.caption}
          onChange={set('caption')}
        />
        <TextField
          label={t('editor.credit')}
          language={language}
          value={figure.credit}
          onChange={set('credit')}
        />
        <div className={styles.acts}>
          {props.onRemove !== undefined && (
            <Button variant="quiet" onPress={props.onRemove}>
              {t('editor.pictureRemove')}
            </Button>
          )}
          <Button variant="quiet" onPress={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="primary">
            {t('common.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
