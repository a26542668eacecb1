import { useTranslation } from 'react-i18next';
import { refusalText } from '../client/refusal-text.ts';
import { Banner } from '../components/Banner.tsx';
import styles from './App.module.css';

/** Before the newsroom has answered for the first time. */
export function Waiting({ error }: { readonly error: Error | null }) {
  const { t } = useTranslation();
  return (
    <main className={styles.alone}>
      {error === null ? (
        <p className={styles.waiting} role="status">
          {t('strip.connecting')}
        </p>
      ) : (
        <Banner tone="error">{refusalText(error, t)}</Banner>
      )}
    </main>
  );
}
