import { Plus, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '#shared/model/language.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useLanguage } from '../../use-language.ts';
import type { ProfilePartProps } from './NameFields.tsx';
import styles from './Profile.module.css';

/** Offices and their clocks. One that is not open yet is shown to readers as coming soon. */
export function OfficeFields({ profile, onChange }: ProfilePartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const zones = useMemo(
    () =>
      Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') })),
    [],
  );
  const { offices } = profile;
  const change = (index: number, part: Partial<(typeof offices)[number]>) =>
    onChange({
      ...profile,
      offices: offices.map((office, at) => (at === index ? { ...office, ...part } : office)),
    });
  return (
    <div className={styles.rows}>
      {offices.map((office, index) => (
        // An office has no id before it is saved, and may be renamed; its place in the list is what it is here.
        <fieldset key={index} className={styles.row}>
          <legend className="visually-hidden">
            {localized(office.name, language) || t('profile.newOffice')}
          </legend>
          {profile.languages.map((one) => (
            <TextField
              key={one}
              label={t('profile.inLanguage', { language: t(`language.${one}`) })}
              language={one}
              value={office.name[one] ?? ''}
              onChange={(name) => change(index, { name: { ...office.name, [one]: name } })}
            />
          ))}
          <Select
            label={t('profile.timeZone')}
            value={office.timeZone}
            choices={zones}
            onChange={(timeZone) => change(index, { timeZone })}
          />
          <Checkbox isSelected={office.isOpen} onChange={(isOpen) => change(index, { isOpen })}>
            {t('profile.isOpen')}
          </Checkbox>
          <IconButton
            label={t('profile.removeOffice', { name: localized(office.name, language) })}
            onPress={() => onChange({ ...profile, offices: offices.filter((_, at) => at !== index) })}
          >
            <Trash2 size={16} aria-hidden />
          </IconButton>
        </fieldset>
      ))}
      <Button
        onPress={() =>
          onChange({
            ...profile,
            offices: [...offices, { slug: '', name: {}, timeZone: 'Africa/Cairo', isOpen: true }],
          })
        }
      >
        <Plus size={16} aria-hidden /> {t('profile.addOffice')}
      </Button>
    </div>
  );
}
