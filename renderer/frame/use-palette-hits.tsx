import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { orpc } from '../client/api.ts';
import { useMay, useSectionName } from '../client/session.ts';
import { Pieces, textOf } from '../components/Pieces.tsx';
import { languageMark } from '../components/Light.tsx';
import type { PaletteEntry } from './use-palette-acts.tsx';

/** Stories that hold the words typed so far, in all three languages. */
export function usePaletteHits(query: string): {
  readonly entries: readonly PaletteEntry[];
  readonly isSearching: boolean;
} {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const sectionName = useSectionName();
  const mayRead = useMay('story.read');
  const wanted = useDeferredValue(query.trim());
  const found = useQuery(
    orpc.search.find.queryOptions({
      input: { query: wanted, isTyping: true, limit: 12 },
      enabled: mayRead && wanted.length > 1,
      placeholderData: keepPreviousData,
    }),
  );
  if (wanted.length < 2) return { entries: [], isSearching: false };
  const entries = (found.data?.hits ?? []).map((hit) => ({
    id: `story-${hit.editionId}`,
    text: textOf(hit.headline) || hit.slug,
    content: (
      <Pieces
        pieces={hit.headline.length > 0 ? hit.headline : [{ text: hit.slug, isHit: false }]}
        language={hit.language}
      />
    ),
    detail: [sectionName(hit.section), t(`light.${hit.light}`), hit.byline].filter(Boolean).join(' · '),
    icon: (
      <span aria-hidden="true" lang={hit.language}>
        {languageMark(hit.language)}
      </span>
    ),
    run: () => go(`/stories/${hit.storyId}/${hit.language}`),
  }));
  return { entries, isSearching: found.isFetching };
}
