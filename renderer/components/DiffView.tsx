import type { z } from 'zod';
import { useTranslation } from 'react-i18next';
import type { DiffPart } from '#shared/contract/review.ts';
import { direction, type Language } from '#shared/model/language.ts';
import { cx } from './cx.ts';
import styles from './DiffView.module.css';

export type DiffPartView = z.infer<typeof DiffPart>;

/** What changed between two texts, block by block; what stayed is folded away to its first words. */
export function DiffView({
  parts,
  language,
}: {
  readonly parts: readonly DiffPartView[];
  readonly language: Language;
}) {
  const { t } = useTranslation();
  const changed = parts.filter((part) => part.kind !== 'same');
  if (changed.length === 0) return <p className={styles.none}>{t('diff.none')}</p>;
  return (
    <ol className={styles.parts}>
      {changed.map((part, index) => (
        // Parts are a list of places in a text; the place is all the identity they have.
        <li key={index} className={styles.part}>
          <span className={styles.field}>
            {t(`diff.field.${part.field}`)} · {t(`diff.kind.${part.kind}`)}
          </span>
          <p className={styles.text} dir={direction(language)} lang={language}>
            {part.tokens.map((token, at) => (
              <Token key={at} op={token.op} text={token.text} />
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Token({ op, text }: { readonly op: 'same' | 'added' | 'removed'; readonly text: string }) {
  if (op === 'added') return <ins className={cx(styles.added)}>{text}</ins>;
  if (op === 'removed') return <del className={cx(styles.removed)}>{text}</del>;
  return <span>{text}</span>;
}
