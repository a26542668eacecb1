import { useTranslation } from 'react-i18next';
import type { ProfileInput } from '#shared/contract/newsroom.ts';
import { TextField } from '../../components/TextField.tsx';
import styles from './Profile.module.css';

export interface ProfilePartProps {
  readonly profile: ProfileInput;
  readonly onChange: (profile: ProfileInput) => void;
}

/** The name, the motto lines and the editor-in-chief, in each language of the newspaper. */
export function NameFields({ profile, onChange }: ProfilePartProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.columns}>
      {profile.languages.map((language, index) => (
        <fieldset key={language} className={styles.group}>
          <legend className={styles.legend}>{t(`language.${language}`)}</legend>
          <TextField
            label={t('profile.name')}
            language={language}
            autoFocus={index === 0}
            value={profile.name[language] ?? ''}
            onChange={(name) => onChange({ ...profile, name: { ...profile.name, [language]: name } })}
          />
          <TextField
            label={t('profile.mottos')}
            hint={t('profile.mottosHint')}
            rows={3}
            language={language}
            value={(profile.mottos[language] ?? []).join('\n')}
            onChange={(lines) =>
              onChange({ ...profile, mottos: { ...profile.mottos, [language]: lines.split('\n') } })
            }
          />
          <TextField
            label={t('profile.editorInChief')}
            language={language}
            value={profile.editorInChief[language] ?? ''}
            onChange={(name) =>
              onChange({ ...profile, editorInChief: { ...profile.editorInChief, [language]: name } })
            }
          />
          <TextField
            label={t('profile.description')}
            rows={2}
            language={language}
            value={profile.description[language] ?? ''}
            onChange={(text) =>
              onChange({ ...profile, description: { ...profile.description, [language]: text } })
            }
          />
        </fieldset>
      ))}
    </div>
  );
}
