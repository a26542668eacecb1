import { LogOut, UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PersonSummary } from '#shared/contract/common.ts';
import { api } from '../client/api.ts';
import { queryClient } from '../client/query-client.ts';
import { useMe, useSession } from '../client/session.ts';
import { useAct } from '../client/use-act.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Menu, type MenuGroup } from '../components/Menu.tsx';
import { sayList } from '../format.ts';
import { SignInForm } from '../screens/sign-in/SignInForm.tsx';
import { useLanguage } from '../use-language.ts';
import styles from './TopBar.module.css';

/** The person at the desk. Another sits down in two clicks: this menu, their name; then their passphrase. */
export function UserMenu() {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const session = useSession().data;
  const [, go] = useLocation();
  const [next, setNext] = useState<PersonSummary | null>(null);
  const signOut = useAct(api.session.signOut, { onDone: () => void queryClient.invalidateQueries() });
  if (me === null || session === undefined) return null;

  const others = session.profiles.filter((person) => person.id !== me.id && person.isActive);
  const roles = (person: PersonSummary) =>
    sayList(
      person.roles.map((role) => t(`role.${role}`)),
      language,
    );
  const groups: MenuGroup[] = [
    ...(others.length === 0
      ? []
      : [
          {
            id: 'switch',
            title: t('top.switchTo'),
            entries: others.map((person) => ({
              id: person.id,
              text: person.name,
              detail: roles(person),
              onAction: () => setNext(person),
            })),
          },
        ]),
    {
      id: 'me',
      entries: [
        {
          id: 'passphrase',
          text: t('top.myPassphrase'),
          icon: <UserRound size={16} aria-hidden />,
          onAction: () => go('/settings/me'),
        },
        {
          id: 'out',
          text: t('top.signOut'),
          icon: <LogOut size={16} aria-hidden />,
          onAction: () => signOut.run({}),
        },
      ],
    },
  ];
  return (
    <>
      <Menu
        label={t('top.user', { name: me.name })}
        groups={groups}
        trigger={
          <Button variant="quiet" aria-label={t('top.user', { name: me.name })}>
            <bdi dir="auto" className={styles.person}>
              {me.name}
            </bdi>
          </Button>
        }
      />
      <Dialog title={next?.name ?? ''} isOpen={next !== null} onClose={() => setNext(null)}>
        {next !== null && <SignInForm person={next} onDone={() => setNext(null)} />}
      </Dialog>
    </>
  );
}
