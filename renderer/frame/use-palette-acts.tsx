import { CircleHelp, FilePlus, FileUp, LogOut, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { LANGUAGES } from '#shared/model/language.ts';
import { api } from '../client/api.ts';
import { queryClient } from '../client/query-client.ts';
import { useMay } from '../client/session.ts';
import { useAct } from '../client/use-act.ts';
import { languageMark } from '../components/Light.tsx';
import { setAppLanguage } from '../i18n.ts';
import { setAppearance } from '../theme/appearance.ts';
import { useRooms } from './use-rooms.ts';

export interface PaletteEntry {
  readonly id: string;
  readonly text: string;
  readonly content?: ReactNode;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly run: () => void;
}

/** What can be done from anywhere: go to a room, start a story, import, switch language or light, sign out. */
export function usePaletteActs(query: string, onHelp: () => void): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const rooms = useRooms();
  const mayCreate = useMay('story.create');
  const mayImport = useMay('import.run');
  const signOut = useAct(api.session.signOut, { onDone: () => void queryClient.invalidateQueries() });
  const icon = { size: 16, 'aria-hidden': true } as const;

  const entries: PaletteEntry[] = [
    ...rooms.map((room) => ({
      id: `go-${room.id}`,
      text: t('palette.goTo', { room: t(`nav.${room.id}`) }),
      icon: <room.icon {...icon} />,
      run: () => go(room.path),
    })),
    ...(mayCreate
      ? [{ id: 'new', text: t('stories.new'), icon: <FilePlus {...icon} />, run: () => go('/stories/new') }]
      : []),
    ...(mayImport
      ? [
          {
            id: 'import',
            text: t('stories.import'),
            icon: <FileUp {...icon} />,
            run: () => go('/stories/import'),
          },
        ]
      : []),
    ...LANGUAGES.map((language) => ({
      id: `language-${language}`,
      text: t('palette.language', { language: t(`language.${language}`) }),
      icon: <span aria-hidden="true">{languageMark(language)}</span>,
      run: () => {
        void setAppLanguage(language);
        void api.session.setLocale({ locale: language });
      },
    })),
    ...(['light', 'dark', 'system'] as const).map((appearance) => ({
      id: `appearance-${appearance}`,
      text: t('palette.appearance', { appearance: t(`settings.appearances.${appearance}`) }),
      icon: <SunMoon {...icon} />,
      run: () => setAppearance(appearance),
    })),
    { id: 'help', text: t('help.title'), icon: <CircleHelp {...icon} />, shortcut: '?', run: onHelp },
    { id: 'out', text: t('top.signOut'), icon: <LogOut {...icon} />, run: () => signOut.run({}) },
  ];
  const wanted = query.trim().toLocaleLowerCase();
  // Without a word typed, the rooms and the first acts are enough; the rest comes when it is asked for.
  if (wanted === '') return entries.slice(0, rooms.length + 2);
  return entries.filter((entry) => entry.text.toLocaleLowerCase().includes(wanted));
}
