import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, localized } from '#shared/model/language.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useLanguage } from '../../use-language.ts';
import type { ProfilePartProps } from './NameFields.tsx';
import styles from './Profile.module.css';

/** The languages of the newspaper, the one it leads with, and its sections in their order, named in each language. */
export function LanguageFields({ profile, onChange }: ProfilePartProps) {
  const { t } = useTranslation();
  const toggle = (language: (typeof LANGUAGES)[number], isOn: boolean) =>
    onChange({
      ...profile,
      languages: LANGUAGES.filter((one) => (one === language ? isOn : profile.languages.includes(one))),
    });
  return (
    <div className={styles.line}>
      <div role="group" aria-label={t('profile.languages')} className={styles.checks}>
        {LANGUAGES.map((language) => (
          <Checkbox
            key={language}
            isSelected={profile.languages.includes(language)}
            isDisabled={profile.languages.length === 1 && profile.languages[0] === language}
            onChange={(isOn) => toggle(language, isOn)}
          >
            {t(`language.${language}`)}
          </Checkbox>
        ))}
      </div>
      <Select
        label={t('profile.mainLanguage')}
        value={
          profile.languages.includes(profile.mainLanguage)
            ? profile.mainLanguage
            : (profile.languages[0] ?? 'ar')
        }
        choices={profile.languages.map((language) => ({ value: language, text: t(`language.${language}`) }))}
        onChange={(mainLanguage) => onChange({ ...profile, mainLanguage })}
      />
    </div>
  );
}

export function SectionFields({ profile, onChange }: ProfilePartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sections } = profile;
  const set = (next: typeof sections) => onChange({ ...profile, sections: next });
  const swap = (a: number, b: number) => {
    const [one, other] = [sections[a], sections[b]];
    if (one === undefined || other === undefined) return;
    set(sections.map((section, at) => (at === a ? other : at === b ? one : section)));
  };
  return (
    <div className={styles.rows}>
      {sections.map((section, index) => {
        const name = localized(section.name, language);
        return (
          // A section has no id here; its place in the list is what is being edited.
          <fieldset key={index} className={styles.row}>
            <legend className="visually-hidden">{name || t('profile.newSection')}</legend>
            {profile.languages.map((one) => (
              <TextField
                key={one}
                label={t('profile.inLanguage', { language: t(`language.${one}`) })}
                language={one}
                value={section.name[one] ?? ''}
                onChange={(text) =>
                  set(
                    sections.map((other, at) =>
                      at === index ? { ...other, name: { ...other.name, [one]: text } } : other,
                    ),
                  )
                }
              />
            ))}
            <IconButton
              label={`${t('common.moveUp')}: ${name}`}
              isDisabled={index === 0}
              onPress={() => swap(index, index - 1)}
            >
              <ArrowUp size={16} aria-hidden />
            </IconButton>
            <IconButton
              label={`${t('common.moveDown')}: ${name}`}
              isDisabled={index === sections.length - 1}
              onPress={() => swap(index, index + 1)}
            >
              <ArrowDown size={16} aria-hidden />
            </IconButton>
            <IconButton
              label={t('profile.removeSection', { name })}
              isDisabled={sections.length === 1}
              onPress={() => set(sections.filter((_, at) => at !== index))}
            >
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </fieldset>
        );
      })}
      <Button onPress={() => set([...sections, { slug: '', name: {} }])}>
        <Plus size={16} aria-hidden /> {t('profile.addSection')}
      </Button>
    </div>
  );
}
