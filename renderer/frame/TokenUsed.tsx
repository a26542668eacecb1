import { useTranslation } from 'react-i18next';
import { Banner } from '../components/Banner.tsx';
import styles from './App.module.css';

/** Shown when the printed address was used already: says how to get a fresh one. */
export function TokenUsed() {
  const { t } = useTranslation();
  return (
    <main className={styles.alone}>
      <Banner tone="error">{t('error.tokenUsed')}</Banner>
    </main>
  );
}
