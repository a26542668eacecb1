import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '../client/refusal-text.ts';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import styles from './QueryState.module.css';

/** What a question's answer is waiting for: nothing jumps while it loads, and an error offers to ask again. */
export function QueryState({
  query,
  children,
}: {
  readonly query: UseQueryResult;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children;
  if (query.error !== null)
    return (
      <Banner
        tone="error"
        action={
          <Button size="small" onPress={() => void query.refetch()}>
            {t('common.retry')}
          </Button>
        }
      >
        {refusalText(query.error, t)}
      </Banner>
    );
  return (
    <p role="status" className={styles.waiting}>
      {t('common.loading')}
    </p>
  );
}
