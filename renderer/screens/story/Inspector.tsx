import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorySummary } from '#shared/contract/common.ts';
import type { EditionDetail } from '#shared/contract/stories.ts';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { StatePart } from './StatePart.tsx';
import { StoryFacts } from './StoryFacts.tsx';
import type { PanelProps } from '../../editor/features.ts';
import styles from './Story.module.css';
import { Trail } from './Trail.tsx';
import { Versions } from './Versions.tsx';

const PARTS = ['state', 'story', 'versions', 'trail'] as const;

/** Everything about an edition but its words. */
export const Inspector = memo(function Inspector(props: {
  readonly story: StorySummary;
  readonly detail: EditionDetail;
  readonly isSaved: boolean;
  /** What the panels about the text work on; null until the text is there. */
  readonly panel: PanelProps | null;
}) {
  const { t } = useTranslation();
  const [part, setPart] = useState<(typeof PARTS)[number]>('state');
  const { story, detail } = props;
  return (
    <aside className={styles.inspector} data-pane tabIndex={-1} aria-label={t('story.inspector')}>
      <SegmentedControl
        label={t('story.inspector')}
        value={part}
        segments={PARTS.map((one) => ({ value: one, text: t(`story.part.${one}`) }))}
        onChange={setPart}
      />
      {part === 'state' && <StatePart detail={detail} isSaved={props.isSaved} />}
      {part === 'story' && <StoryFacts story={story} />}
      {part === 'versions' && <Versions detail={detail} />}
      {part === 'trail' && <Trail storyId={story.id} />}
    </aside>
  );
});
