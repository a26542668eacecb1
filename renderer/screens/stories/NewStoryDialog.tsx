import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { localized, type Language } from '#shared/model/language.ts';
import { api } from '../../client/api.ts';
import { refusalText } from '../../client/refusal-text.ts';
import { useMe, useProfile } from '../../client/session.ts';
import { useAct } from '../../client/use-act.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useLanguage } from '../../use-language.ts';
import styles from './Dialogs.module.css';

/** A new story: its language, its section, and a headline if there is one yet. Works with the network down. */
export function NewStoryDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('stories.new')} isOpen={isOpen} onClose={onClose}>
      <NewStoryForm onClose={onClose} />
    </Dialog>
  );
}

function NewStoryForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const appLanguage = useLanguage();
  const profile = useProfile();
  const me = useMe();
  const [, go] = useLocation();
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const [chosenSection, setSection] = useState<string | null>(null);
  const [headline, setHeadline] = useState('');
  const isWritten = profile?.languages.includes(appLanguage) ?? true;
  const language = chosenLanguage ?? (isWritten ? appLanguage : (profile?.mainLanguage ?? appLanguage));
  const section = chosenSection ?? profile?.sections[0]?.slug ?? '';
  const create = useAct(api.stories.create, {
    isErrorShownInPlace: true,
    onDone: (story, input) => go(`/stories/${story.id}/${input.language}`),
  });
  return (
    <Form
      className={cx(styles.form)}
      onSubmit={(event) => {
        event.preventDefault();
        create.run({
          section,
          language,
          text: { byline: me?.name ?? '', ...(headline.trim() === '' ? {} : { headline: headline.trim() }) },
        });
      }}
    >
      <SegmentedControl
        label={t('stories.language')}
        value={language}
        segments={(profile?.languages ?? [language]).map((one) => ({
          value: one,
          text: t(`language.${one}`),
        }))}
        onChange={setLanguage}
      />
      <TextField
        label={t('stories.headline')}
        hint={t('stories.headlineHint')}
        language={language}
        value={headline}
        onChange={setHeadline}
        autoFocus
      />
      <Select
        label={t('stories.section')}
        value={section}
        choices={(profile?.sections ?? []).map((one) => ({
          value: one.slug,
          text: localized(one.name, appLanguage),
        }))}
        onChange={setSection}
      />
      {create.error !== null && <Banner tone="error">{refusalText(create.error, t)}</Banner>}
      <div className={styles.acts}>
        <Button variant="quiet" onPress={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" isPending={create.isRunning}>
          {t('stories.create')}
        </Button>
      </div>
    </Form>
  );
}
