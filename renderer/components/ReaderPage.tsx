import { useTranslation } from 'react-i18next';
import styles from './ReaderPage.module.css';

/** A page as readers will see it. The frame runs no script and reaches nothing of the app. */
export function ReaderPage({ html, title }: { readonly html: string | undefined; readonly title: string }) {
  const { t } = useTranslation();
  if (html === undefined) return <p className={styles.waiting}>{t('common.loading')}</p>;
  return <iframe className={styles.page} title={t('review.pageOf', { title })} sandbox="" srcDoc={html} />;
}
