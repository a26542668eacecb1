import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMay } from '../../client/session.ts';
import { Tabs } from '../../components/Tabs.tsx';
import { CareSettings } from './CareSettings.tsx';
import { MySettings } from './MySettings.tsx';
import { PeopleSettings } from './PeopleSettings.tsx';
import { type ProfilePart, ProfileSettings } from './ProfileSettings.tsx';
import styles from './Settings.module.css';
import { TargetSettings } from './TargetSettings.tsx';

const PARTS = ['me', 'newspaper', 'offices', 'sections', 'people', 'targets', 'care'] as const;
type SettingsPart = (typeof PARTS)[number];

const isOfProfile = (part: SettingsPart): part is ProfilePart =>
  part === 'newspaper' || part === 'offices' || part === 'sections';

/** How the newsroom and this desk are set up; a person sees what they may change, and what is theirs. */
export function Settings({ part }: { readonly part: string | undefined }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const mayConfigure = useMay('newsroom.configure');
  const maySeeTargets = useMay('queue.read');
  const parts = PARTS.filter((one) => mayConfigure || !isOfProfile(one)).filter(
    (one) => maySeeTargets || one !== 'targets',
  );
  const selected = parts.find((one) => one === part) ?? 'me';
  return (
    <div className={styles.screen}>
      <h1 className={styles.title}>{t('nav.settings')}</h1>
      <Tabs
        label={t('nav.settings')}
        orientation="vertical"
        selected={selected}
        onSelect={(id) => go(`/settings/${id}`, { replace: true })}
        entries={parts.map((one) => ({
          id: one,
          title: t(`settings.part.${one}`),
          content: <Part part={one} />,
        }))}
      />
    </div>
  );
}

function Part({ part }: { readonly part: SettingsPart }) {
  if (isOfProfile(part)) return <ProfileSettings part={part} />;
  if (part === 'people') return <PeopleSettings />;
  if (part === 'targets') return <TargetSettings />;
  return part === 'care' ? <CareSettings /> : <MySettings />;
}
