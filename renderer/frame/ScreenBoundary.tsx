import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import styles from './App.module.css';

/** Keeps a fault in one screen from taking the whole desk down; says what was kept and offers to draw it again. */
export class ScreenBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: Error | null }
> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Fault onRetry={() => this.setState({ error: null })} />;
  }
}

function Fault({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.alone}>
      <Banner tone="error" action={<Button onPress={onRetry}>{t('common.retry')}</Button>}>
        {t('error.screen')}
      </Banner>
    </div>
  );
}
