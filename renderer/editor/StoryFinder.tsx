import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { StoryId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { orpc } from '../client/api.ts';
import { cx } from '../components/cx.ts';
import { Pieces, textOf } from '../components/Pieces.tsx';
import { TextField } from '../components/TextField.tsx';
import styles from './Editor.module.css';

/** Finds a story of ours by its words, and gives the one that is chosen; stories in the text's language come first. */
export function StoryFinder(props: {
  readonly language: Language;
  readonly onChoose: (story: { readonly storyId: StoryId; readonly headline: string }) => void;
}) {
  const { t } = useTranslation();
  const { language, onChoose } = props;
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim());
  const found = useQuery(
    orpc.search.find.queryOptions({
      input: { query: wanted, isTyping: true, limit: 8 },
      enabled: wanted.length > 1,
      placeholderData: keepPreviousData,
    }),
  );
  const hits = (wanted.length > 1 ? (found.data?.hits ?? []) : []).toSorted(
    (a, b) => Number(b.language === language) - Number(a.language === language),
  );
  return (
    <>
      <TextField label={t('writing.storyLink')} language={language} value={query} onChange={setQuery} />
      {wanted.length > 1 && found.isSuccess && hits.length === 0 && (
        <p className={styles.hint}>{t('writing.noStory')}</p>
      )}
      {hits.length > 0 && (
        <ListBox
          aria-label={t('writing.storyLink')}
          className={cx(styles.stories)}
          onAction={(key) => {
            const hit = hits.find(({ editionId }) => editionId === key);
            if (hit !== undefined)
              onChoose({ storyId: hit.storyId, headline: textOf(hit.headline) || hit.slug });
          }}
        >
          {hits.map((hit) => (
            <ListBoxItem key={hit.editionId} id={hit.editionId} textValue={textOf(hit.headline) || hit.slug}>
              <Pieces pieces={hit.headline} language={hit.language} />{' '}
              <span className={styles.hint}>{t(`light.${hit.light}`)}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    </>
  );
}
