import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language, localized } from '#shared/model/language.ts';
import { EDITION_STATES, type EditionState } from '#shared/workflow/table.ts';
import { useProfile } from '../../client/session.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useLanguage } from '../../use-language.ts';
import styles from './Stories.module.css';

export interface StoryFilters {
  readonly query: string;
  readonly view: 'all' | 'mine' | 'breaking' | EditionState;
  readonly language: Language | 'any';
  readonly section: string;
  /** Only for what is found: whose it is, and the days between which it last changed, as `2026-11-24`. */
  readonly author: string;
  readonly from: string;
  readonly to: string;
}

export const NO_FILTERS: StoryFilters = {
  query: '',
  view: 'all',
  language: 'any',
  section: '',
  author: '',
  from: '',
  to: '',
};

const isState = (view: StoryFilters['view']): view is EditionState =>
  (EDITION_STATES as readonly string[]).includes(view);

/** The filters as the list procedure takes them. */
export function inputOf(filters: StoryFilters) {
  return {
    ...(filters.view === 'mine' ? { mine: true } : {}),
    ...(filters.view === 'breaking' ? { breaking: true } : {}),
    ...(isState(filters.view) ? { state: filters.view, includeSpiked: filters.view === 'spiked' } : {}),
    ...(filters.language === 'any' ? {} : { language: filters.language }),
    ...(filters.section === '' ? {} : { section: filters.section }),
  };
}

/** The author and the days, whole days of this machine's clock, as the search takes them. */
export function narrowingOf({ author, from, to }: StoryFilters) {
  return {
    ...(author.trim() === '' ? {} : { author: author.trim() }),
    ...(from === '' ? {} : { from: new Date(`${from}T00:00`).toISOString() }),
    ...(to === '' ? {} : { to: new Date(`${to}T23:59:59.999`).toISOString() }),
  };
}

/** The filters as words above the list, and the find box. */
export function Filters(props: {
  readonly filters: StoryFilters;
  readonly onChange: (filters: StoryFilters) => void;
  readonly findRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const profile = useProfile();
  const { filters } = props;
  const change = (part: Partial<StoryFilters>) => props.onChange({ ...filters, ...part });
  return (
    <div className={styles.filters} role="search">
      <SegmentedControl
        look="words"
        label={t('stories.show')}
        value={filters.view}
        segments={(['all', 'mine', 'breaking', ...EDITION_STATES] as const).map((view) => ({
          value: view,
          text: isState(view) ? t(`stories.views.${view}`) : t(`stories.views.${view}`),
        }))}
        onChange={(view) => change({ view })}
      />
      <div className={styles.narrow}>
        <Select
          label={t('stories.section')}
          isLabelHidden
          value={filters.section}
          choices={[
            { value: '', text: t('stories.anySection') },
            ...(profile?.sections ?? []).map((section) => ({
              value: section.slug,
              text: localized(section.name, language),
            })),
          ]}
          onChange={(section) => change({ section })}
        />
        <Select
          label={t('stories.language')}
          isLabelHidden
          value={filters.language}
          choices={[
            { value: 'any', text: t('stories.anyLanguage') },
            ...LANGUAGES.map((one) => ({ value: one, text: t(`language.${one}`) })),
          ]}
          onChange={(one) => change({ language: one })}
        />
        <TextField
          label={t('stories.find')}
          isLabelHidden
          type="search"
          placeholder={t('stories.findHint')}
          value={filters.query}
          onChange={(query) => change({ query })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') change({ query: '' });
            else event.continuePropagation();
          }}
          inputRef={props.findRef}
        />
      </div>
      {filters.query.trim() !== '' && (
        <div className={styles.narrow}>
          <TextField
            label={t('stories.from')}
            type="date"
            value={filters.from}
            onChange={(from) => change({ from })}
          />
          <TextField
            label={t('stories.to')}
            type="date"
            value={filters.to}
            onChange={(to) => change({ to })}
          />
          <TextField
            label={t('stories.author')}
            value={filters.author}
            onChange={(author) => change({ author })}
          />
        </div>
      )}
    </div>
  );
}
