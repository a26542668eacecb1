import { useTranslation } from 'react-i18next';
import { type Role, ROLES } from '#shared/permissions/roles.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import styles from './Settings.module.css';

/** The roles of a person; several can be held at once. */
export function RoleChecks(props: {
  readonly roles: readonly Role[];
  readonly onChange: (roles: Role[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('users.roles')} className={styles.roles}>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          isSelected={props.roles.includes(role)}
          onChange={(isOn) =>
            props.onChange(ROLES.filter((one) => (one === role ? isOn : props.roles.includes(one))))
          }
        >
          {t(`role.${role}`)}
        </Checkbox>
      ))}
    </div>
  );
}
