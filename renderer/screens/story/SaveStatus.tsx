import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import type { CollabStatus } from '../../client/collab.ts';
import { cx } from '../../components/cx.ts';
import { sayClock } from '../../format.ts';
import { useLanguage } from '../../use-language.ts';
import styles from './Story.module.css';

/** How the text stands. It says saved only when every letter is on disk. */
export function SaveStatus(props: {
  readonly status: CollabStatus;
  readonly hasText: boolean;
  readonly isEditable: boolean;
  readonly words: number;
  readonly language: Language;
}) {
  const { t } = useTranslation();
  const appLanguage = useLanguage();
  const { status, hasText } = props;
  const say = (): readonly [tone: 'good' | 'wait' | 'calm', text: string] => {
    if (status.isRefused) return ['wait', t('story.save.refused')];
    if (!hasText) return ['calm', t('story.save.opening')];
    if (status.unsynced > 0)
      return status.isConnected
        ? ['calm', t('story.save.saving')]
        : ['wait', t('story.save.unsaved', { count: status.unsynced })];
    if (!status.isConnected || !status.isSaved) return ['wait', t('story.save.offline')];
    if (!props.isEditable) return ['calm', t('story.save.reading')];
    return [
      'good',
      status.savedAt === null
        ? t('common.saved')
        : t('story.save.savedAt', { time: sayClock(status.savedAt, appLanguage) }),
    ];
  };
  const [tone, text] = say();
  return (
    <p className={styles.status}>
      <span role="status" className={cx(styles[tone])} data-save={tone}>
        {text}
      </span>
      <span>{t('common.words', { count: props.words })}</span>
    </p>
  );
}
