import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ProfileInput } from '#shared/contract/newsroom.ts';
import { api, orpc } from '../../client/api.ts';
import { queryClient } from '../../client/query-client.ts';
import { refusalText } from '../../client/refusal-text.ts';
import { useAct } from '../../client/use-act.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { QueryState } from '../../components/QueryState.tsx';
import { tell } from '../../components/toasts.ts';
import { MastheadPreview } from '../profile/MastheadPreview.tsx';
import { NameFields } from '../profile/NameFields.tsx';
import { OfficeFields } from '../profile/OfficeFields.tsx';
import { missingIn, tidyProfile } from '../profile/profile-draft.ts';
import { LanguageFields, SectionFields } from '../profile/SectionFields.tsx';
import styles from './Settings.module.css';

export type ProfilePart = 'newspaper' | 'offices' | 'sections';

/** One part of the newspaper's profile, with the masthead beside it as it changes. */
export function ProfileSettings({ part }: { readonly part: ProfilePart }) {
  const profile = useQuery(orpc.newsroom.getProfile.queryOptions({ input: {} }));
  return (
    <QueryState query={profile}>
      {profile.data !== undefined && <ProfileForm part={part} saved={profile.data} />}
    </QueryState>
  );
}

function ProfileForm({ part, saved }: { readonly part: ProfilePart; readonly saved: ProfileInput }) {
  const { t } = useTranslation();
  // What is being edited here is kept apart, so that a change from another window does not wipe it.
  const [draft, setDraft] = useState<ProfileInput | null>(null);
  const profile = draft ?? saved;
  const missing = draft === null ? null : missingIn(profile);
  const save = useAct(api.newsroom.updateProfile, {
    isErrorShownInPlace: true,
    onDone: (next) => {
      queryClient.setQueryData(orpc.newsroom.getProfile.queryKey({ input: {} }), next);
      setDraft(null);
      tell(t('settings.saved'));
    },
  });
  return (
    <Form
      className={cx(styles.part)}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null) save.run(tidyProfile(profile));
      }}
    >
      {part === 'newspaper' && <NameFields profile={profile} onChange={setDraft} />}
      {part === 'offices' && <OfficeFields profile={profile} onChange={setDraft} />}
      {part === 'sections' && (
        <>
          <LanguageFields profile={profile} onChange={setDraft} />
          <SectionFields profile={profile} onChange={setDraft} />
        </>
      )}
      {missing !== null && <Banner tone="error">{t(`firstRun.missing.${missing}`)}</Banner>}
      {save.error !== null && <Banner tone="error">{refusalText(save.error, t)}</Banner>}
      <div className={styles.acts}>
        <Button
          type="submit"
          variant="primary"
          isDisabled={draft === null || missing !== null}
          isPending={save.isRunning}
        >
          {t('common.save')}
        </Button>
        {draft !== null && (
          <Button variant="quiet" onPress={() => setDraft(null)}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
      <MastheadPreview profile={profile} />
    </Form>
  );
}
