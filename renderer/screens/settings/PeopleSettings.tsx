import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '#shared/contract/common.ts';
import { orpc } from '../../client/api.ts';
import { useMay } from '../../client/session.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { QueryState } from '../../components/QueryState.tsx';
import { sayList } from '../../format.ts';
import { useLanguage } from '../../use-language.ts';
import { PersonForm } from './PersonForm.tsx';
import styles from './Settings.module.css';

/** The people of the newsroom and their roles; an administrator adds and changes them. */
export function PeopleSettings() {
  const { t } = useTranslation();
  const language = useLanguage();
  const mayManage = useMay('user.manage');
  const people = useQuery(orpc.newsroom.listUsers.queryOptions({ input: {} }));
  const [editing, setEditing] = useState<PersonSummary | 'new' | null>(null);
  return (
    <div className={styles.part}>
      <QueryState query={people}>
        <ul className={styles.people}>
          {(people.data ?? []).map((person) => (
            <li key={person.id} className={styles.person}>
              <div className={styles.who}>
                <p>
                  <bdi dir="auto">{person.name}</bdi>{' '}
                  <code className={styles.muted} dir="ltr">
                    {person.handle}
                  </code>
                </p>
                <p className={styles.muted}>
                  {sayList(
                    person.roles.map((role) => t(`role.${role}`)),
                    language,
                  )}
                  {!person.isActive && ` · ${t('users.inactive')}`}
                </p>
              </div>
              {mayManage && (
                <Button
                  size="small"
                  onPress={() => setEditing(person)}
                  aria-label={t('users.changeOf', { name: person.name })}
                >
                  {t('users.change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </QueryState>
      {mayManage ? (
        <div>
          <Button variant="primary" onPress={() => setEditing('new')}>
            {t('users.add')}
          </Button>
        </div>
      ) : (
        <p className={styles.muted}>{t('users.askAdministrator')}</p>
      )}
      <Dialog
        title={editing === 'new' ? t('users.add') : t('users.changeOf', { name: editing?.name ?? '' })}
        isOpen={editing !== null}
        onClose={() => setEditing(null)}
      >
        {editing !== null && (
          <PersonForm person={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
        )}
      </Dialog>
    </div>
  );
}
