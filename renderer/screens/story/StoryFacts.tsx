import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorySummary } from '#shared/contract/common.ts';
import { localized } from '#shared/model/language.ts';
import { api } from '../../client/api.ts';
import { useMay, useProfile } from '../../client/session.ts';
import { useAct } from '../../client/use-act.ts';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { OfficeTimes } from '../../components/Time.tsx';
import { useLanguage } from '../../use-language.ts';
import { fromLocalInput, toLocalInput } from './ScheduleDialog.tsx';
import styles from './Story.module.css';

/** What holds for the story in all its languages: section, address, breaking mark, embargo. */
export function StoryFacts({ story }: { readonly story: StorySummary }) {
  const { t } = useTranslation();
  const appLanguage = useLanguage();
  const profile = useProfile();
  const mayEdit = useMay('story.edit');
  const update = useAct(api.stories.update);
  return (
    <>
      <Select
        label={t('stories.section')}
        value={story.section.slug}
        choices={(profile?.sections ?? []).map((one) => ({
          value: one.slug,
          text: localized(one.name, appLanguage),
        }))}
        isDisabled={!mayEdit}
        onChange={(section) => update.run({ storyId: story.id, section })}
      />
      <Slug key={story.slug} story={story} isReadOnly={!mayEdit} />
      <Breaking story={story} />
      <Embargo story={story} />
    </>
  );
}

/** The last part of the public address; taken when the field is left, and shown as it was when it is refused. */
function Slug({ story, isReadOnly }: { readonly story: StorySummary; readonly isReadOnly: boolean }) {
  const { t } = useTranslation();
  const [slug, setSlug] = useState(story.slug);
  const update = useAct(api.stories.update);
  return (
    <TextField
      label={t('story.slug')}
      hint={t('story.slugHint')}
      dir="ltr"
      value={slug}
      onChange={setSlug}
      isReadOnly={isReadOnly}
      onBlur={() => {
        if (slug.trim() !== '' && slug !== story.slug) update.run({ storyId: story.id, slug: slug.trim() });
        setSlug(story.slug);
      }}
    />
  );
}

const HOURS = ['1', '2', '4', '8', '24'] as const;

function Breaking({ story }: { readonly story: StorySummary }) {
  const { t } = useTranslation();
  const mayMark = useMay('story.breaking');
  const [level, setLevel] = useState<'breaking' | 'urgent'>('breaking');
  const [hours, setHours] = useState<(typeof HOURS)[number]>('2');
  const mark = useAct(api.stories.setBreaking);
  const clear = useAct(api.stories.clearBreaking);
  const { breaking } = story;
  return (
    <section className={styles.part}>
      <h2>{t('story.breaking')}</h2>
      {breaking !== null && (
        <p>
          <strong className={styles.breaking}>{t(`breaking.${breaking.level}`)}</strong> ·{' '}
          {t('story.markedUntil', { name: breaking.ownerName })} <OfficeTimes at={breaking.expiresAt} />
        </p>
      )}
      {!mayMark && breaking === null && <p className={styles.why}>{t('story.notBreaking')}</p>}
      {mayMark && breaking === null && (
        <>
          <Select
            label={t('story.level')}
            value={level}
            choices={[
              { value: 'breaking', text: t('breaking.breaking') },
              { value: 'urgent', text: t('breaking.urgent') },
            ]}
            onChange={setLevel}
          />
          <Select
            label={t('story.expires')}
            value={hours}
            choices={HOURS.map((count) => ({
              value: count,
              text: t('story.hours', { count: Number(count) }),
            }))}
            onChange={setHours}
          />
          <Button
            isPending={mark.isRunning}
            onPress={() =>
              mark.run({
                storyId: story.id,
                level,
                expiresAt: new Date(Date.now() + Number(hours) * 3_600_000).toISOString(),
              })
            }
          >
            {t('story.markBreaking')}
          </Button>
        </>
      )}
      {mayMark && breaking !== null && (
        <Button isPending={clear.isRunning} onPress={() => clear.run({ storyId: story.id })}>
          {t('story.clearBreaking')}
        </Button>
      )}
    </section>
  );
}

function Embargo({ story }: { readonly story: StorySummary }) {
  const { t } = useTranslation();
  const maySet = useMay('story.embargo');
  const [value, setValue] = useState(() => toLocalInput(new Date(Date.now() + 24 * 3_600_000)));
  const set = useAct(api.stories.setEmbargo);
  const until = fromLocalInput(value);
  return (
    <section className={styles.part}>
      <h2>{t('story.embargo')}</h2>
      {story.embargoUntil === null ? (
        <p className={styles.why}>{t('story.noEmbargo')}</p>
      ) : (
        <p>
          {t('stories.embargoUntil')} <OfficeTimes at={story.embargoUntil} />
        </p>
      )}
      {maySet && story.embargoUntil === null && (
        <>
          <TextField
            label={t('stories.embargoUntil')}
            type="datetime-local"
            value={value}
            onChange={setValue}
          />
          {until !== null && (
            <p className={styles.why}>
              <OfficeTimes at={until} />
            </p>
          )}
          <Button
            isDisabled={until === null}
            isPending={set.isRunning}
            onPress={() => set.run({ storyId: story.id, until })}
          >
            {t('story.setEmbargo')}
          </Button>
        </>
      )}
      {maySet && story.embargoUntil !== null && (
        <Button isPending={set.isRunning} onPress={() => set.run({ storyId: story.id, until: null })}>
          {t('story.liftEmbargo')}
        </Button>
      )}
    </section>
  );
}
