import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import type { Light as LightName } from '#shared/workflow/light.ts';
import { cx } from './cx.ts';
import styles from './Light.module.css';

/** Each light has a shape of its own, so that nobody needs its colour. */
const shapes: Record<LightName, string> = {
  none: '',
  draft: 'M5 1.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7',
  review: 'M5 1.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7M5 2v6a3 3 0 0 0 0-6',
  approved: 'M1.5 5.5l2.5 2.5l4.5-6',
  scheduled: 'M5 1.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7M5 3v2l1.5 1',
  sending: 'M1 5h7M5 2l3 3l-3 3',
  'not-sent': 'M5 1.5v4.5M5 8v.5',
  live: 'M5 1a4 4 0 1 1 0 8a4 4 0 1 1 0-8',
  'live-changed': 'M5 1a4 4 0 1 1 0 8a4 4 0 1 1 0-8',
  'out-of-date': 'M5 1l4 8h-8z',
  retracted: 'M2 2l6 6M8 2l-6 6',
  spiked: 'M1.5 5h7',
};

const filled: readonly LightName[] = ['live', 'live-changed', 'out-of-date', 'review'];

const shortNames = { ar: 'ع', en: 'EN', fr: 'FR' } as const satisfies Record<Language, string>;

/** A language's short name, as on the light and the switch. */
export const languageMark = (language: Language): string => shortNames[language];

/** The state of an edition: a shape, a colour and always its word. */
export function Light(props: { readonly light: LightName; readonly language?: Language }) {
  const { t } = useTranslation();
  const isFilled = filled.includes(props.light);
  return (
    <span className={cx(styles.light, styles[props.light])}>
      {props.language !== undefined && (
        <abbr className={styles.language} title={t(`language.${props.language}`)}>
          {languageMark(props.language)}
        </abbr>
      )}
      <svg viewBox="0 0 10 10" className={cx(styles.shape)} aria-hidden="true">
        <path d={shapes[props.light]} fill={isFilled ? 'currentColor' : 'none'} />
      </svg>
      <span className={styles.word}>{t(`light.${props.light}`)}</span>
    </span>
  );
}
