import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PersonSummary } from '#shared/contract/common.ts';
import type { ProfileInput } from '#shared/contract/newsroom.ts';
import { type Language, localized } from '#shared/model/language.ts';
import { can, type Permission } from '#shared/permissions/permissions.ts';
import type { OfficeClock } from '../format.ts';
import { useLanguage } from '../use-language.ts';
import { orpc } from './api.ts';

export type Me = PersonSummary & { readonly locale: Language };

/** What this window knows of the newsroom and of who sits at it. */
export function useSession() {
  return useQuery(orpc.session.state.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY }));
}

/** The person who is signed in at this window, or null. */
export function useMe(): Me | null {
  return useSession().data?.me ?? null;
}

/** Whether the person at this window may; the newsroom checks again. */
export function useMay(permission: Permission): boolean {
  const me = useMe();
  if (me === null) return false;
  return can({ userId: me.id, name: me.name, roles: me.roles }, permission).ok;
}

/** The newspaper's profile, once somebody is signed in. */
export function useProfile(): ProfileInput | undefined {
  const me = useMe();
  return useQuery(orpc.newsroom.getProfile.queryOptions({ input: {}, enabled: me !== null })).data;
}

const USUAL_OFFICES = [
  { name: { ar: 'لندن', en: 'London', fr: 'Londres' }, timeZone: 'Europe/London' },
  { name: { ar: 'القاهرة', en: 'Cairo', fr: 'Le Caire' }, timeZone: 'Africa/Cairo' },
] as const;

/** The clocks that times are shown on: the newsroom's open offices, else London and Cairo. */
export function useOffices(): readonly OfficeClock[] {
  const profile = useProfile();
  const language = useLanguage();
  return useMemo(() => {
    const open = profile?.offices.filter((office) => office.isOpen) ?? [];
    return (open.length > 0 ? open : USUAL_OFFICES).map((office) => ({
      name: localized(office.name, language),
      timeZone: office.timeZone,
    }));
  }, [profile, language]);
}

/** A section's name in the app's language, by its slug. */
export function useSectionName(): (slug: string) => string {
  const profile = useProfile();
  const language = useLanguage();
  return (slug) => {
    const section = profile?.sections.find((one) => one.slug === slug);
    return section === undefined ? slug : localized(section.name, language);
  };
}

/** The languages the newsroom writes in. */
export function useNewsLanguages(): readonly Language[] {
  return useProfile()?.languages ?? ['ar', 'en', 'fr'];
}
