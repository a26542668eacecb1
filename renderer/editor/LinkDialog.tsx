import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { safeHref, withScheme } from '#shared/editor/link.ts';
import type { StoryId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { Button } from '../components/Button.tsx';
import { cx } from '../components/cx.ts';
import { Dialog } from '../components/Dialog.tsx';
import { TextField } from '../components/TextField.tsx';
import styles from './Editor.module.css';
import { StoryFinder } from './StoryFinder.tsx';

/** Asks where a link leads, to the web or to a story of ours; says at once when a page may not carry that address. */
export function LinkDialog(props: {
  readonly href: string;
  readonly onClose: () => void;
  readonly language: Language;
  readonly onSet: (href: string) => void;
  readonly onStory: (story: { readonly storyId: StoryId; readonly headline: string }) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(props.href);
  const [isTried, setTried] = useState(false);
  const href = safeHref(withScheme(address));
  return (
    <Dialog title={t('editor.link')} isOpen onClose={props.onClose}>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (href !== null) props.onSet(href);
        }}
      >
        <TextField
          label={t('editor.linkAddress')}
          hint={t('editor.linkHint')}
          dir="ltr"
          value={address}
          onChange={setAddress}
          error={isTried && href === null ? t('editor.linkRefused') : undefined}
          autoFocus
        />
        <StoryFinder language={props.language} onChoose={props.onStory} />
        <div className={styles.acts}>
          {props.onRemove !== undefined && (
            <Button variant="quiet" onPress={props.onRemove}>
              {t('editor.linkRemove')}
            </Button>
          )}
          <Button variant="quiet" onPress={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" variant="primary">
            {t('editor.linkSet')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
